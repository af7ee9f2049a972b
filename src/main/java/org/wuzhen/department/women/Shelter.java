package org.wuzhen.department.women;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;

/**
 * Ask for shelter from violence at home（家暴庇护申请）.
 *
 * @param initials initials only on this wire; the name is told by telephone
 * @param adults how many adults
 * @param children how many children
 * @param urgent whether in danger now
 * @param from from when
 * @param policeInformed whether police know
 * @param needs what to know; or null
 * @param contact whom to call
 */
public record Shelter(
        String initials,
        int adults,
        int children,
        boolean urgent,
        Instant from,
        boolean policeInformed,
        List<Need> needs,
        Contact contact) {
    public static final Operation<Shelter, Answer> OPERATION =
            new Operation<>(WomenAdapter.CODE, "shelter", Shelter.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether there is room
     * @param receiptNo receipt; the place is told by telephone only; or null
     * @param phone whom to call; or null
     * @param until until when; or null
     * @param reason why not; or null
     */
    public record Answer(boolean granted, String receiptNo, String phone, LocalDate until, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What to know（特殊需要）. */
    public enum Need {
        INFANT("有婴幼儿"),
        DISABILITY("有残疾"),
        LANGUAGE("语言"),
        INJURY("有伤情"),
        SCHOOL("在校学生");

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
        return "Shelter";
    }
}
