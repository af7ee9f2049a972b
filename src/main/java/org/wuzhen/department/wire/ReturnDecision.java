package org.wuzhen.department.wire;

import java.time.Instant;
import org.wuzhen.department.Operation;

/**
 * Tell the department what was decided on its return（退件裁定通知）.
 *
 * @param handlingRef the number under which the department has the matter
 * @param decision return allowed, denied, or the department designated
 * @param reason why
 * @param decidedBy in which post it was decided
 * @param dueAt by when it is now due, where it stays; or null
 */
public record ReturnDecision(
        String handlingRef, Decision decision, String reason, String decidedBy, Instant decidedAt, Instant dueAt) {
    /** Asked of one department. */
    public static Operation<ReturnDecision, Receipt> of(String department) {
        return new Operation<>(department, "return-decision", ReturnDecision.class, Receipt.class);
    }

    /** Return allowed, denied, or the department designated（裁定）. */
    public enum Decision {
        ALLOW("准予退件"),
        DENY("不准退件"),
        DESIGNATE("指定办理");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReturnDecision";
    }
}
