package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.NextSteps;

/** A closed case is worked on again: gathers what lies behind it, for the table of the five clinics. */
@Component("reopenRoad")
class ReopenRoadDelegate implements JavaDelegate {

    private final NextSteps steps;

    ReopenRoadDelegate(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        execution.setVariables(
                steps.reopened(number, execution.getProcessDefinitionId()).asMap());
    }
}
