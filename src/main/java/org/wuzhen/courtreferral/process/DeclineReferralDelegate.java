package org.wuzhen.courtreferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferralProcess;
import org.wuzhen.courtreferral.CourtReferrals;

/** Gives a referral back that the centre does not take. */
@Component("declineReferral")
class DeclineReferralDelegate implements JavaDelegate {

    private final CourtReferrals referrals;

    DeclineReferralDelegate(CourtReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.giveBack(CaseNumber.of(execution.getProcessBusinessKey()));
        CourtReferralProcess.OUTCOME.set(execution::setVariable, CourtReferralProcess.DECLINED);
    }
}
