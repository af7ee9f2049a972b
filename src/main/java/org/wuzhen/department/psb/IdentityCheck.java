package org.wuzhen.department.psb;

import org.wuzhen.department.Operation;

/** Do this name and this number belong together? Yes, no or unknown（身份核验）. */
public record IdentityCheck(String name, String idNo) {
    public static final Operation<IdentityCheck, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "identity-check", IdentityCheck.class, Answer.class);

    /**
     * What is answered.
     *
     * @param match the only thing that is answered
     */
    public record Answer(Match match) {
        /** The only thing that is answered（是否一致）. */
        public enum Match {
            MATCH("一致"),
            NO_MATCH("不一致"),
            UNKNOWN("无法核实");

            private final String label;

            Match(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "IdentityCheck";
    }
}
