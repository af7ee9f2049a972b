package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.NextSteps;

/** Notes on the case that it goes on after its re-examination. */
@Component("recordReopening")
class RecordReopeningDelegate implements JavaDelegate {

    private final NextSteps steps;

    RecordReopeningDelegate(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.goOnAgain(
                CaseNumber.of(execution.getProcessBusinessKey()), DisputeCaseProcess.advice(execution::getVariable));
    }
}
