package org.wuzhen.department.court;

import java.time.Instant;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Receipt;

/**
 * Confirm a referred case, or give the reason why it is not taken（委派案件确认）.
 *
 * @param referralNo number of the referral
 * @param decision taken or not
 * @param ackNo number of the receipt of the centre
 * @param acceptedAt from when the 30 days run; or null
 * @param mediator who mediates; or null
 * @param declineReason why it is not taken; or null
 */
public record ReferralConfirmation(
        String referralNo,
        Decision decision,
        String ackNo,
        Instant acceptedAt,
        Mediator mediator,
        String declineReason) {
    public static final Operation<ReferralConfirmation, Receipt> OPERATION =
            new Operation<>(CourtAdapter.CODE, "referral-confirmation", ReferralConfirmation.class, Receipt.class);

    /** Taken or not（确认结果）. */
    public enum Decision {
        ACCEPTED("受理"),
        DECLINED("不接受");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Who mediates（调解员）.
     *
     * @param committee of which committee
     * @param disclosure whether something had to be disclosed
     */
    public record Mediator(String name, String committee, boolean disclosure) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Mediator";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReferralConfirmation";
    }
}
