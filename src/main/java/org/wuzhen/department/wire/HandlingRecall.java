package org.wuzhen.department.wire;

import org.wuzhen.department.Operation;

/**
 * Take a matter back from the department（收回交办）.
 *
 * @param handlingRef the number under which the department has the matter
 * @param reason why it is taken back
 * @param note in words; or null
 */
public record HandlingRecall(String handlingRef, Reason reason, String note) {
    /** Asked of one department. */
    public static Operation<HandlingRecall, Receipt> of(String department) {
        return new Operation<>(department, "handling-recall", HandlingRecall.class, Receipt.class);
    }

    /** Why it is taken back（收回理由）. */
    public enum Reason {
        REASSIGNED("改派"),
        SETTLED("当事人和解"),
        WITHDRAWN("当事人撤回"),
        CASE_STOPPED("案件终止");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
