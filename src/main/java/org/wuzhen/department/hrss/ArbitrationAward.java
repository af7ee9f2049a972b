package org.wuzhen.department.hrss;

import java.time.LocalDate;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.Yuan;

/**
 * The award of the arbitration（仲裁裁决结果）.
 *
 * @param caseNo the case it belongs to
 * @param result how it ended
 * @param finalAward whether it is final
 * @param amount how much; or null
 */
public record ArbitrationAward(
        String caseNo, String arbitrationNo, Result result, LocalDate decidedOn, boolean finalAward, Yuan amount) {
    public static final Message<ArbitrationAward> MESSAGE =
            new Message<>(HrssAdapter.CODE, "arbitration-award", ArbitrationAward.class);

    /** How it ended（结果）. */
    public enum Result {
        AWARD("裁决"),
        MEDIATED("调解结案"),
        WITHDRAWN("撤回申请"),
        REJECTED("驳回");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
