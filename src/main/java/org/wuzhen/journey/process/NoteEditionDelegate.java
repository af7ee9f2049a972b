package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.Journey;

/** Notes on the case under which edition of the models it begins, and so ends. */
@Component("noteEdition")
class NoteEditionDelegate implements JavaDelegate {

    private final Journey journey;

    NoteEditionDelegate(Journey journey) {
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journey.opened(CaseNumber.of(execution.getProcessBusinessKey()), execution.getProcessDefinitionId());
        DisputeCaseProcess.REOPENED.set(execution::setVariable, false);
        DisputeCaseProcess.NEXT_STEP.set(execution::setVariable, null);
    }
}
