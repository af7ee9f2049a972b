package org.wuzhen.courtreferral;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A referral of a court and how it stands.
 *
 * @param number of the case
 * @param limitDays as the court wrote them
 * @param wantedMediator whom court or parties chose, or null
 * @param judge whom to ask, in words; or null
 * @param files what the court enclosed, one in each line; or null
 * @param decision ACCEPTED, DECLINED, or null until somebody decides
 * @param ackNo number of our answer
 * @param mediator log-in name of who confirmed
 * @param disclosure what the mediator had to disclose; null for nothing
 * @param otherSide null until it was asked
 * @param recalledAt when the court took it back, or null
 * @param endedAt when it came to its end and the court began to be told
 * @param result name of the case's result at its end
 * @param reportNo null until the report is written
 * @param ground name of a {@link ReferralGround}
 */
public record ReferredCase(
        String number,
        String courtCode,
        String referralNo,
        String messageId,
        String cause,
        LocalDate referredOn,
        Instant receivedAt,
        int limitDays,
        String wantedMediator,
        String judge,
        String files,
        String decision,
        String ackNo,
        String mediator,
        String disclosure,
        String declineReason,
        String decidedBy,
        Instant decidedAt,
        OtherSide otherSide,
        String otherSideHow,
        String otherSideNote,
        String otherSideBy,
        Instant otherSideAt,
        Instant recalledAt,
        String recallReason,
        Instant endedAt,
        String result,
        String reportNo,
        ReferralGround ground,
        LocalDate endedOn,
        String agreementNo,
        Boolean confirmationWanted,
        String undisputedFacts,
        Integer appraisalDays,
        LocalDate extendedTo,
        String summary,
        String reportDigest,
        Integer reportBytes,
        String reportedBy,
        Instant reportedAt,
        String ackReceipt,
        Instant ackReceiptAt,
        String reportReceipt,
        Instant reportReceiptAt) {

    public static final String ACCEPTED = "ACCEPTED";
    public static final String DECLINED = "DECLINED";

    public boolean accepted() {
        return ACCEPTED.equals(decision);
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReferredCase[" + number + "]";
    }
}
