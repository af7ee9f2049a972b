package org.wuzhen.department.union;

import org.wuzhen.department.Operation;

/**
 * Ask for a lawyer of the union（工会法律援助律师）.
 *
 * @param member who needs one
 * @param employer the employer
 * @param matter what for
 */
public record Lawyer(Member member, String employer, Matter matter, String facts) {
    public static final Operation<Lawyer, Answer> OPERATION =
            new Operation<>(UnionAdapter.CODE, "lawyer", Lawyer.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether assigned
     * @param lawyer who; or null
     * @param reason why not; or null
     */
    public record Answer(boolean granted, Assigned lawyer, String reason) {
        /**
         * Who（律师）.
         *
         * @param phone telephone; or null
         */
        public record Assigned(String name, String firm, String phone) {
            /** Without what stands in it: that reaches no log. */
            @Override
            public String toString() {
                return "Assigned";
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who needs one（职工）.
     *
     * @param unionMember whether a member
     */
    public record Member(String name, String phone, boolean unionMember) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Member";
        }
    }

    /** What for（事项）. */
    public enum Matter {
        CONSULTATION("咨询"),
        ARBITRATION("仲裁"),
        SUIT("诉讼"),
        MEDIATION("调解");

        private final String label;

        Matter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Lawyer";
    }
}
