package org.wuzhen.department.market;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Pass on a consumer complaint（消费投诉转办）.
 *
 * @param complainant who complains
 * @param trader against whom
 * @param goods what was bought
 * @param boughtOn when; or null
 * @param amount for how much; or null
 * @param claim what is wanted
 * @param elsewhere then it is not accepted
 * @param files what is enclosed; or null
 */
public record ConsumerComplaint(
        Contact complainant,
        Trader trader,
        String goods,
        LocalDate boughtOn,
        Yuan amount,
        String facts,
        String claim,
        boolean elsewhere,
        List<FileRef> files) {
    public static final Operation<ConsumerComplaint, Answer> OPERATION =
            new Operation<>(MarketAdapter.CODE, "consumer-complaint", ConsumerComplaint.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param dueOn 45 working days from acceptance; or null
     * @param reason why not; or null
     */
    public record Answer(boolean accepted, String complaintNo, LocalDate decidedOn, LocalDate dueOn, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Against whom（被投诉人）.
     *
     * @param creditCode code; or null
     * @param address where it trades; or null
     */
    public record Trader(String name, String creditCode, String address) {}

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ConsumerComplaint";
    }
}
