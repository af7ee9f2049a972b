package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.NextStep;
import org.wuzhen.journey.NextSteps;
import org.wuzhen.journey.RoadSoFar;

/** Gathers what lies behind the case, for the table of the five clinics. */
@Component("weighRoad")
class WeighRoadDelegate implements JavaDelegate {

    private final NextSteps steps;

    WeighRoadDelegate(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoadSoFar behind = steps.soFar(CaseNumber.of(execution.getProcessBusinessKey()));
        boolean consulted = behind.step().equals(NextStep.CONSULTATION.code());
        DisputeCaseProcess.LAST_STEP.set(execution::setVariable, behind.step());
        DisputeCaseProcess.LAST_OUTCOME.set(
                execution::setVariable,
                (consulted ? DisputeCaseProcess.CONSULTATION_OUTCOME : DisputeCaseProcess.MEDIATION_OUTCOME)
                        .orNull(execution::getVariable));
        DisputeCaseProcess.PLANNED_STEP.set(
                execution::setVariable, consulted ? DisputeCaseProcess.NEXT_STEP.orNull(execution::getVariable) : null);
        DisputeCaseProcess.ATTEMPTS.set(execution::setVariable, behind.attempts());
        DisputeCaseProcess.DEPARTMENT_COUNT.set(execution::setVariable, behind.departments());
        DisputeCaseProcess.CONSULTED.set(execution::setVariable, behind.consulted());
    }
}
