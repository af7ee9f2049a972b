package org.wuzhen.recusal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.recusal.RecusalProcess;
import org.wuzhen.recusal.Recusals;

/** Lets the person take part again: the objection does not hold or was taken back. */
@Component("takePartAgain")
class TakePartAgainDelegate implements JavaDelegate {

    private final Recusals recusals;

    TakePartAgainDelegate(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recusals.restore(
                CaseNumber.of(execution.getProcessBusinessKey()), RecusalProcess.RECUSAL.in(execution::getVariable));
    }
}
