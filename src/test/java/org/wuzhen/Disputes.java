package org.wuzhen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.ChannelReports;
import org.wuzhen.sealing.Sealed;

/** Disputes for tests of the whole application, registered as a reporting system does: their journey has begun. */
@Component
public class Disputes {

    private final ChannelReports reports;
    private final ActAs actAs;

    Disputes(ChannelReports reports, ActAs actAs) {
        this.reports = reports;
        this.actAs = actAs;
    }

    /** A dispute of one person with another. */
    public CaseNumber between(String clerk, String centre, String applicant, String respondent) {
        return registered(clerk, centre, DisputeType.NEIGHBOUR, Set.of(), person(applicant), respondent(respondent));
    }

    /** A dispute of these parties. */
    public CaseNumber registered(String clerk, String centre, DisputeType type, Set<Mark> marks, Party... parties) {
        NewCase dispute = new NewCase(
                centre,
                type,
                Channel.HOTLINE,
                UUID.randomUUID().toString(),
                null,
                null,
                "和睦里3号楼",
                "楼上漏水",
                "修好并赔偿",
                new BigDecimal("1200"),
                2,
                marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks),
                Instant.now(),
                List.of(parties));
        return actAs.run(clerk, () -> reports.report(dispute)).number();
    }

    /** An applicant with an ID number, a phone and an address. */
    public static Party applicant(String name, String idNumber, String phone, String address, LocalDate birth) {
        return new Party(
                null,
                Party.Side.APPLICANT,
                Party.Kind.PERSON,
                name,
                null,
                birth,
                Sealed.of(idNumber),
                Sealed.of(phone),
                address,
                false,
                null);
    }

    public static Party person(String name) {
        return applicant(name, null, null, null, null);
    }

    public static Party respondent(String name) {
        return new Party(
                null, Party.Side.RESPONDENT, Party.Kind.PERSON, name, null, null, null, null, null, false, null);
    }

    /** A company that is complained of. */
    public static Party company(String name) {
        return new Party(
                null, Party.Side.RESPONDENT, Party.Kind.ORGANISATION, name, null, null, null, null, null, false, null);
    }
}
