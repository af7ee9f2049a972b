package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;

/** Records what the negative list says (登记审查结论). */
@Component("recordAdmissibility")
class RecordAdmissibilityDelegate implements JavaDelegate {

    private final Intake intake;

    RecordAdmissibilityDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        intake.recordAdmissibility(
                number,
                new Admissibility(
                        IntakeProcess.ADMISSIBILITY.in(execution::getVariable),
                        IntakeProcess.REASON_CODE.in(execution::getVariable),
                        IntakeProcess.ADMISSIBILITY_REASON.in(execution::getVariable),
                        IntakeProcess.ADMISSIBILITY_BASIS.in(execution::getVariable),
                        IntakeProcess.ROUTE_ADVICE.in(execution::getVariable),
                        IntakeProcess.ADMISSIBILITY_ROW.in(execution::getVariable),
                        IntakeProcess.ADVISED_RESULT.orNull(execution::getVariable),
                        IntakeProcess.RESTRICTION_ADVISED.in(execution::getVariable)));
    }
}
