package org.wuzhen.department.urbanmgmt;

import java.time.Instant;
import org.wuzhen.department.Operation;

/**
 * What was done about an order（处置结果查询）.
 *
 * @param orderNo number of the order
 */
public record Action(String orderNo) {
    public static final Operation<Action, Answer> OPERATION =
            new Operation<>(UrbanMgmtAdapter.CODE, "action", Action.class, Answer.class);

    /**
     * What is answered.
     *
     * @param state where it stands
     * @param doneAt when; or null
     * @param account what was done; or null
     */
    public record Answer(State state, Instant doneAt, String account) {
        /** Where it stands（状态）. */
        public enum State {
            OPEN("处理中"),
            DONE("已处置"),
            REDONE("重办"),
            CLOSED("办结");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }
}
