package org.wuzhen.department.civilaffairs;

import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.Officer;

/**
 * Ask for protection of a minor（未成年人保护转介）.
 *
 * @param initials initials only on this wire; the name is told by telephone
 * @param ageBand no day of birth
 * @param place in which community
 * @param need why
 * @param facts what is known
 * @param urgent whether in danger now
 * @param contact whom to call
 */
public record Minors(
        String initials, AgeBand ageBand, String place, Need need, String facts, boolean urgent, Contact contact) {
    public static final Operation<Minors, Answer> OPERATION =
            new Operation<>(CivilAffairsAdapter.CODE, "minors", Minors.class, Answer.class);

    /**
     * What is answered.
     *
     * @param receiptNo receipt
     * @param measure what is done
     * @param officer who has it in hand
     */
    public record Answer(String receiptNo, Measure measure, Officer officer) {
        /** What is done（措施）. */
        public enum Measure {
            VISIT("走访"),
            TEMPORARY_CARE("临时监护"),
            GUARDIANSHIP_SUPPORT("监护支持"),
            PASSED_TO_POLICE("移送公安");

            private final String label;

            Measure(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** No day of birth（年龄段）. */
    public enum AgeBand {
        UNDER_6("6岁以下"),
        FROM_6_TO_13("6至13岁"),
        FROM_14_TO_17("14至17岁");

        private final String label;

        AgeBand(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why（保护事由）. */
    public enum Need {
        NEGLECT("疏于照管"),
        VIOLENCE("暴力"),
        NO_GUARDIAN("无人监护"),
        OUT_OF_SCHOOL("失学"),
        CUSTODY_DISPUTE("抚养争议"),
        OTHER("其他");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Minors";
    }
}
