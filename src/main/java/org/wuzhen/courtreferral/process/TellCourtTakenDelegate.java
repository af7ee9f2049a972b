package org.wuzhen.courtreferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferrals;

/** Tells the court that its referral is taken. */
@Component("tellCourtTaken")
class TellCourtTakenDelegate implements JavaDelegate {

    private final CourtReferrals referrals;

    TellCourtTakenDelegate(CourtReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.tellTaken(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
