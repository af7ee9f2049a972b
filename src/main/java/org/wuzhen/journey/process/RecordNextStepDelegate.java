package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.NextStep;
import org.wuzhen.journey.NextSteps;

/** Notes on the case that it goes on to its next step. */
@Component("recordNextStep")
class RecordNextStepDelegate implements JavaDelegate {

    private final NextSteps steps;

    RecordNextStepDelegate(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        if (DisputeCaseProcess.STEP_CERTAIN.in(execution::getVariable)) {
            steps.follow(number, DisputeCaseProcess.advice(execution::getVariable));
        }
        steps.goOn(
                number,
                DisputeCaseProcess.LAST_STEP.in(execution::getVariable),
                DisputeCaseProcess.LAST_OUTCOME.orNull(execution::getVariable),
                NextStep.of(DisputeCaseProcess.NEXT_STEP.in(execution::getVariable)));
    }
}
