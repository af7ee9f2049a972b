package org.wuzhen.department.civilaffairs;

import org.wuzhen.department.Operation;

/**
 * Are these two married to each other? Yes, no or unknown（婚姻登记状况核验）.
 *
 * @param first one of them
 * @param second the other
 */
public record MarriageStatus(First first, Second second) {
    public static final Operation<MarriageStatus, Answer> OPERATION =
            new Operation<>(CivilAffairsAdapter.CODE, "marriage-status", MarriageStatus.class, Answer.class);

    /**
     * What is answered.
     *
     * @param married the only thing that is answered
     */
    public record Answer(Married married) {
        /** The only thing that is answered（是否登记结婚）. */
        public enum Married {
            Y("是"),
            N("否"),
            UNKNOWN("无法核实");

            private final String label;

            Married(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** One of them（一方）. */
    public record First(String name, String idNo) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "First";
        }
    }

    /** The other（另一方）. */
    public record Second(String name, String idNo) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Second";
        }
    }
}
