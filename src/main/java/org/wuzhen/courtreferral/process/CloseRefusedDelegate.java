package org.wuzhen.courtreferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferralProcess;
import org.wuzhen.courtreferral.CourtReferrals;

/** The other side does not want mediation: the referral goes back. */
@Component("closeRefused")
class CloseRefusedDelegate implements JavaDelegate {

    private final CourtReferrals referrals;

    CloseRefusedDelegate(CourtReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.closeWithout(CaseNumber.of(execution.getProcessBusinessKey()));
        CourtReferralProcess.OUTCOME.set(execution::setVariable, CourtReferralProcess.REFUSED);
    }
}
