package org.wuzhen.department.market;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Is this company registered, and in business（企业登记查询）.
 *
 * @param creditCode by its code; or null
 * @param name or by its full name; or null
 */
public record Company(String creditCode, String name) {
    public static final Operation<Company, Answer> OPERATION =
            new Operation<>(MarketAdapter.CODE, "company", Company.class, Answer.class);

    /**
     * What is answered.
     *
     * @param legalRepresentative as the public register has it
     * @param address registered seat
     * @param state where it stands
     * @param foundedOn when founded; or null
     * @param scope what it may do; or null
     */
    public record Answer(
            String creditCode,
            String name,
            String legalRepresentative,
            String address,
            State state,
            LocalDate foundedOn,
            String scope) {
        /** Where it stands（登记状态）. */
        public enum State {
            IN_BUSINESS("存续"),
            REVOKED("吊销"),
            CANCELLED("注销"),
            MOVED_OUT("迁出"),
            ABNORMAL("经营异常");

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
