package org.wuzhen.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the minutes of a consultation say (会诊纪要).
 *
 * @param lead code of the department that leads from here on
 * @param nextStep only for a plan
 * @param department code of who handles it; only for handling
 */
public record Minutes(
        String conclusion,
        ConsultationOutcome outcome,
        NextStep nextStep,
        String department,
        String lead,
        List<Ordered> actions) {

    public Minutes {
        actions = List.copyOf(actions);
    }

    /** An item for a department. */
    public record Ordered(String department, String words, LocalDate dueOn) {}
}
