package org.wuzhen.recusal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.recusal.RecusalProcess;
import org.wuzhen.recusal.RecusalRequest;
import org.wuzhen.recusal.Recusals;

/** Takes the case out of the sight of whoever is objected to. */
@Component("stepAside")
class StepAsideDelegate implements JavaDelegate {

    private final Recusals recusals;

    StepAsideDelegate(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecusalRequest request = recusals.stepAside(
                CaseNumber.of(execution.getProcessBusinessKey()), RecusalProcess.RECUSAL.in(execution::getVariable));
        RecusalProcess.DECIDER_CENTRE.set(execution::setVariable, request.deciderCentre());
        RecusalProcess.CARRIED.set(execution::setVariable, request.carried());
    }
}
