package org.wuzhen.consultation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/**
 * A consultation of a case (会诊).
 *
 * @param why why somebody called it beside the road, or null
 * @param dueAt until when the whole is to be closed
 * @param advisedMembers what the rule advised, comma separated codes
 * @param lead code of the department that leads; null while it is not composed
 * @param quorum how many members have to come
 * @param changeReason why it was composed otherwise than advised, or null
 * @param dispute what the departments disagree on, or null
 * @param paperNumber the minutes' number, or null
 * @param endReason why it ended without minutes, or null
 */
public record Consultation(
        long id,
        CaseNumber number,
        String origin,
        String why,
        String openedBy,
        Instant openedAt,
        Instant dueAt,
        ConsultationState state,
        String advisedMembers,
        String compositionRow,
        String lead,
        Post chair,
        Integer quorum,
        String question,
        String changeReason,
        String convenedBy,
        Instant convenedAt,
        Instant meetingAt,
        String meetingPlace,
        String dispute,
        Focus focus,
        String leadReason,
        String leadDecidedBy,
        String conclusion,
        ConsultationOutcome outcome,
        NextStep nextStep,
        String department,
        String paperNumber,
        String minutesBy,
        Instant minutesAt,
        Instant endedAt,
        String endReason) {

    public boolean open() {
        return endedAt == null;
    }

    /** Whether the road itself came by, and waits for it. */
    public boolean onRoad() {
        return origin.equals("ROAD");
    }

    /** The departments of a comma separated list. */
    static List<String> codes(String list) {
        return list == null || list.isBlank() ? List.of() : Arrays.asList(list.split(","));
    }
}
