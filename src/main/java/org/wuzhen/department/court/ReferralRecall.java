package org.wuzhen.department.court;

import org.wuzhen.department.wire.Message;

/**
 * The court takes a referral back（撤回委派）.
 *
 * @param referralNo number of the referral
 * @param reason why
 */
public record ReferralRecall(String referralNo, String reason) {
    public static final Message<ReferralRecall> MESSAGE =
            new Message<>(CourtAdapter.CODE, "referral-recall", ReferralRecall.class);

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReferralRecall";
    }
}
