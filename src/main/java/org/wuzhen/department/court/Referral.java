package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.Yuan;

/**
 * The court refers a dispute before filing; a case is opened through the one door（诉前委派）.
 *
 * @param courtCode which court
 * @param referralNo number of the referral
 * @param centre code of the centre that is asked; the district centre without one; or null
 * @param cause cause of action
 * @param parties the parties
 * @param claim what is claimed
 * @param facts facts and reasons
 * @param amount the sum in dispute; or null
 * @param files what is enclosed; or null
 * @param limitDays days for mediation before filing
 * @param assignedMediator where court or parties chose one; or null
 * @param judge whom to ask; or null
 */
public record Referral(
        String courtCode,
        String referralNo,
        String centre,
        String cause,
        List<ReferralParty> parties,
        String claim,
        String facts,
        Yuan amount,
        List<FileRef> files,
        LocalDate referredOn,
        int limitDays,
        String assignedMediator,
        Officer judge) {
    public static final Message<Referral> MESSAGE = new Message<>(CourtAdapter.CODE, "referral", Referral.class);

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Referral";
    }
}
