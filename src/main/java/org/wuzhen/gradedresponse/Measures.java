package org.wuzhen.gradedresponse;

import java.util.function.Function;

/**
 * What the rule asks for at a level.
 *
 * @param reportMinutes how often the centres report
 * @param roster posts on duty, comma separated
 * @param longestDays how long one order may let it last
 */
public record Measures(int reportMinutes, String roster, int longestDays, String reason, String row) {

    /** From the variables of the response's process. */
    public static Measures of(Function<String, Object> process) {
        return new Measures(
                GradedResponseProcess.REPORT_MINUTES.in(process),
                GradedResponseProcess.ROSTER.in(process),
                GradedResponseProcess.LONGEST_DAYS.in(process),
                GradedResponseProcess.REASON.in(process),
                GradedResponseProcess.ROW.in(process));
    }
}
