package org.wuzhen.department.wire;

import java.time.Instant;
import java.util.List;

/**
 * What the department has done about a matter it had signed for（办理反馈）.
 *
 * @param caseNo the case it belongs to
 * @param round which dispatch it answers
 * @param result how it came out
 * @param account what was done
 * @param doneAt when it was done; or null
 * @param officer who did it
 * @param openPoints what is left; or null
 * @param summonsScore how the department rates the summons, 1 to 5; or null
 * @param summonsRemark in words; or null
 * @param materials evidence of what was done; or null
 */
public record HandlingFeedback(
        String caseNo,
        int round,
        Result result,
        String account,
        Instant doneAt,
        Officer officer,
        String openPoints,
        Integer summonsScore,
        String summonsRemark,
        List<FileRef> materials) {
    /** Begun by one department. */
    public static Message<HandlingFeedback> of(String department) {
        return new Message<>(department, "handling-feedback", HandlingFeedback.class);
    }

    /** How it came out（办理结果）. */
    public enum Result {
        DONE("已办结"),
        PARTLY_DONE("部分办结"),
        NOT_DONE("未办成"),
        UNDER_WAY("办理中");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "HandlingFeedback";
    }
}
