package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;

/** Takes the dispute in (登记受理). */
@Component("recordAcceptance")
class RecordAcceptanceDelegate implements JavaDelegate {

    private final Intake intake;

    RecordAcceptanceDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        intake.accept(number);
    }
}
