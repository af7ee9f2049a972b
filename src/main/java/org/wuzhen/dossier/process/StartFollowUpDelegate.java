package org.wuzhen.dossier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.FollowUps;

/** Sets the case to follow-up and its term running. */
@Component("startFollowUp")
class StartFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    StartFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.start(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
