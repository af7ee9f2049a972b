package org.wuzhen.outreach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.outreach.Outreach;

/** Ends a round from which everybody is back. */
@Component("closeRound")
class CloseRoundDelegate implements JavaDelegate {

    private final Outreach outreach;

    CloseRoundDelegate(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outreach.close(OwnNumber.of(execution.getProcessBusinessKey()));
    }
}
