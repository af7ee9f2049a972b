package org.wuzhen.department.union;

import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.Yuan;

/**
 * Ask for help for a worker in need（困难职工帮扶）.
 *
 * @param member who needs it
 * @param need what the need is
 * @param household how many in the household; or null
 */
public record HardshipAid(Contact member, String need, Integer household) {
    public static final Operation<HardshipAid, Answer> OPERATION =
            new Operation<>(UnionAdapter.CODE, "hardship-aid", HardshipAid.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether helped
     * @param amount how much; or null
     * @param remark in words; or null
     */
    public record Answer(boolean granted, Yuan amount, String remark) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "HardshipAid";
    }
}
