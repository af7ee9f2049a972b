package org.wuzhen.department.market;

import java.time.LocalDate;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.Yuan;

/**
 * How a complaint ended（投诉处理结果）.
 *
 * @param caseNo the case it belongs to
 * @param result how it ended
 * @param paid what was paid back; or null
 * @param violationFiled whether a violation is pursued; or null
 */
public record ConsumerComplaintResult(
        String caseNo, String complaintNo, Result result, LocalDate endedOn, Yuan paid, Boolean violationFiled) {
    public static final Message<ConsumerComplaintResult> MESSAGE =
            new Message<>(MarketAdapter.CODE, "consumer-complaint-result", ConsumerComplaintResult.class);

    /** How it ended（结果）. */
    public enum Result {
        SETTLED("已和解"),
        NOT_SETTLED("未达成一致"),
        WITHDRAWN("撤回投诉"),
        ENDED("终止调解");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
