package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.Journey;

/** Narrows the readers of a case that holds a clue to a crime. */
@Component("restrictAccess")
class RestrictAccessDelegate implements JavaDelegate {

    private final Journey journey;

    RestrictAccessDelegate(Journey journey) {
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journey.restrict(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
