package org.wuzhen.courtreferral;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.court.ReferralConfirmation;
import org.wuzhen.department.court.ReferralConfirmation.Decision;
import org.wuzhen.department.court.ReferralConfirmation.Mediator;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;

/** Tells the court that its referral is taken and by whom, or why it is not (委派案件确认). */
@Component
class ConfirmToCourt implements Question<ReferralConfirmation> {

    private final CourtReferrals referrals;
    private final CaseFiles cases;
    private final Directory directory;

    ConfirmToCourt(CourtReferrals referrals, CaseFiles cases, Directory directory) {
        this.referrals = referrals;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String element() {
        return CourtNoticeProcess.CONFIRM_TO_COURT;
    }

    @Override
    public Operation<ReferralConfirmation, ?> operation() {
        return ReferralConfirmation.OPERATION;
    }

    @Override
    public boolean outlivesHandling() {
        return true;
    }

    @Override
    public Asked<ReferralConfirmation> ask(CaseNumber number, Function<String, Object> process) {
        ReferredCase referral = referrals.get(number);
        Centre centre = directory.centre(cases.get(number).centre());
        ReferralConfirmation confirmation = referral.accepted()
                ? new ReferralConfirmation(
                        referral.referralNo(),
                        Decision.ACCEPTED,
                        referral.ackNo(),
                        referral.decidedAt(),
                        new Mediator(
                                directory.nameOf(referral.mediator()),
                                centre.committee(),
                                referral.disclosure() != null),
                        null)
                : new ReferralConfirmation(
                        referral.referralNo(),
                        Decision.DECLINED,
                        referral.ackNo(),
                        null,
                        null,
                        referral.declineReason());
        return new Asked<>(confirmation, "referral", "《最高人民法院关于人民法院特邀调解的规定》第十二条", centre.name(), null);
    }
}
