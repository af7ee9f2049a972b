package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Receipt;

/**
 * Report how a referred case came out and give it back（委派调解结果报送）.
 *
 * @param referralNo number of the referral
 * @param outcome how it came out
 * @param endedOn when the mediation ended
 * @param agreementNo where an agreement stands; or null
 * @param confirmationWanted whether the parties want it confirmed; or null
 * @param undisputedFacts facts that both sides admit, with their consent; no concessions; or null
 * @param appraisalDays days of appraisal, which do not count; or null
 * @param extendedTo extended by agreement of all; or null
 * @param summary sessions and steps, without what the parties offered
 * @param files report and agreement; or null
 */
public record ReferralReport(
        String referralNo,
        Outcome outcome,
        LocalDate endedOn,
        String agreementNo,
        Boolean confirmationWanted,
        String undisputedFacts,
        Integer appraisalDays,
        LocalDate extendedTo,
        String summary,
        List<FileRef> files) {
    public static final Operation<ReferralReport, Receipt> OPERATION =
            new Operation<>(CourtAdapter.CODE, "referral-report", ReferralReport.class, Receipt.class);

    /** How it came out（结果）. */
    public enum Outcome {
        AGREED("达成协议"),
        PARTLY_AGREED("部分达成协议"),
        FAILED("调解不成"),
        REFUSED("拒绝"),
        WITHDRAWN("撤回"),
        NOT_CONTACTABLE("无法联系"),
        EXPIRED("期限届满"),
        SHAM("虚假调解");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReferralReport";
    }
}
