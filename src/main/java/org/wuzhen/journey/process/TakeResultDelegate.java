package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.Journey;

/** Reads how the case came out, for the dossier. */
@Component("takeResult")
class TakeResultDelegate implements JavaDelegate {

    private final Journey journey;

    TakeResultDelegate(Journey journey) {
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        DisputeCaseProcess.CASE_RESULT.set(
                execution::setVariable, journey.leave(number).name());
    }
}
