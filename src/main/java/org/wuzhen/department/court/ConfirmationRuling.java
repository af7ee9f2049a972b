package org.wuzhen.department.court;

import java.time.LocalDate;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;

/**
 * The ruling: valid, rejected, or the application ended（司法确认裁定）.
 *
 * @param caseNo the case it belongs to
 * @param courtCaseNo number of the court
 * @param result how it was ruled
 * @param ground why it was rejected; or null
 * @param reasons in words; or null
 * @param document the paper; or null
 */
public record ConfirmationRuling(
        String caseNo,
        String courtCaseNo,
        Result result,
        LocalDate ruledOn,
        Ground ground,
        String reasons,
        FileRef document) {
    public static final Message<ConfirmationRuling> MESSAGE =
            new Message<>(CourtAdapter.CODE, "confirmation-ruling", ConfirmationRuling.class);

    /** How it was ruled（裁定结果）. */
    public enum Result {
        VALID("确认有效"),
        REJECTED("驳回"),
        WITHDRAWN("撤回申请");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why it was rejected（驳回理由）. */
    public enum Ground {
        MANDATORY_LAW("违反强制性规定"),
        OTHERS_INTEREST("损害国家、公共利益或者他人权益"),
        PUBLIC_MORALS("违背公序良俗"),
        INVOLUNTARY("非自愿"),
        UNCLEAR("无法认定"),
        OTHER("其他");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ConfirmationRuling";
    }
}
