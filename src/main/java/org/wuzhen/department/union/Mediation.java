package org.wuzhen.department.union;

import java.time.Instant;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.Yuan;

/**
 * Ask the union to take part in mediating a labour dispute（工会参与调解）.
 *
 * @param employer the employer
 * @param workers how many workers
 * @param disputeType kind of dispute
 * @param amount the sum; or null
 * @param facts the facts without names of workers
 * @param sessionAt when; or null
 * @param place where; or null
 * @param consent both sides agree that the union takes part
 */
public record Mediation(
        String employer,
        int workers,
        DisputeType disputeType,
        Yuan amount,
        String facts,
        Instant sessionAt,
        String place,
        boolean consent) {
    public static final Operation<Mediation, Answer> OPERATION =
            new Operation<>(UnionAdapter.CODE, "mediation", Mediation.class, Answer.class);

    /**
     * What is answered.
     *
     * @param takesPart whether it comes
     * @param mediator who comes; or null
     * @param remark in words; or null
     */
    public record Answer(boolean takesPart, Officer mediator, String remark) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Kind of dispute（纠纷类型）. */
    public enum DisputeType {
        MIGRANT_WAGES("拖欠农民工工资"),
        LABOUR_OTHER("其他劳动争议");

        private final String label;

        DisputeType(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Mediation";
    }
}
