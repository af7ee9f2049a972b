package org.wuzhen.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.wuzhen.department.petition.Registration.Aim;
import org.wuzhen.department.petition.Registration.Form;

/**
 * A petition as it stands; what is not known yet is null.
 *
 * @param officerCentre code of the centre where the petition office's officer sits
 * @param people how many petition together
 * @param representatives ids of the parties who represent them, comma separated
 * @param confidential whether the petitioner's particulars must not reach whoever is complained of
 * @param way what the petitioner was told about where to turn
 * @param petitionNo number at the petition office
 * @param duplicates earlier petitions of the same matter, as the petition office knows them
 * @param bureauSaid why the petition office did not register it
 * @param askedDays by how many days whoever handles it would extend the sixty, or null
 */
public record PetitionFile(
        String officerCentre,
        Instant begunAt,
        Form form,
        Aim aim,
        Boolean repeated,
        String category,
        Integer people,
        String representatives,
        boolean confidential,
        Boolean legalMatter,
        String registeredBy,
        Instant registeredAt,
        String acceptance,
        String reason,
        String basis,
        String way,
        String noticeNo,
        LocalDate toldOn,
        String toldHow,
        String petitionNo,
        String duplicates,
        String bureauSaid,
        LocalDate acceptedOn,
        String handler,
        Integer askedDays,
        String askedWhy,
        Outcome outcome,
        Instant endedAt) {

    /** Ids of the representatives. */
    public List<Long> represented() {
        return representatives == null || representatives.isEmpty()
                ? List.of()
                : Arrays.stream(representatives.split(",")).map(Long::valueOf).toList();
    }
}
