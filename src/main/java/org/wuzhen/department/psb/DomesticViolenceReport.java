package org.wuzhen.department.psb;

import java.time.Instant;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.Officer;

/**
 * Report that somebody without capacity may suffer violence at home（家庭暴力报案）.
 *
 * @param victim who may suffer it
 * @param facts what is known
 * @param urgent whether in danger now
 * @param reporter whom to call
 */
public record DomesticViolenceReport(Victim victim, String facts, Instant foundAt, boolean urgent, Contact reporter) {
    public static final Operation<DomesticViolenceReport, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "domestic-violence-report", DomesticViolenceReport.class, Answer.class);

    /**
     * What is answered.
     *
     * @param receiptNo receipt
     * @param officer who has it in hand
     */
    public record Answer(String receiptNo, Officer officer) {}

    /**
     * Who may suffer it（受害人）.
     *
     * @param initials initials only on this wire; the name is told by telephone
     * @param minor whether under 18
     * @param place where to look
     */
    public record Victim(String initials, boolean minor, String place) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Victim";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "DomesticViolenceReport";
    }
}
