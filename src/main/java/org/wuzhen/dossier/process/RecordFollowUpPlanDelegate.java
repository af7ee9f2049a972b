package org.wuzhen.dossier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.FollowUps;

/** Writes down whether the rules ask for a follow-up visit. */
@Component("recordFollowUpPlan")
class RecordFollowUpPlanDelegate implements JavaDelegate {

    private final FollowUps followUps;

    RecordFollowUpPlanDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.plan(
                CaseNumber.of(execution.getProcessBusinessKey()),
                DossierProcess.FOLLOW_UP_NEEDED.in(execution::getVariable),
                DossierProcess.FOLLOW_UP_REASON.in(execution::getVariable),
                DossierProcess.FOLLOW_UP_ROW.in(execution::getVariable));
    }
}
