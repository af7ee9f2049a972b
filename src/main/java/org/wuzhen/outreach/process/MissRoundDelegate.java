package org.wuzhen.outreach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.outreach.Outreach;

/** Notes that the period is over and nobody made a plan. */
@Component("missRound")
class MissRoundDelegate implements JavaDelegate {

    private final Outreach outreach;

    MissRoundDelegate(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outreach.missRound(OwnNumber.of(execution.getProcessBusinessKey()));
    }
}
