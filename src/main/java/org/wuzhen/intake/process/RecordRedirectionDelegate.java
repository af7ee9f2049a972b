package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;

/** Closes intake for a dispute that goes another way (登记不予受理并引导). */
@Component("recordRedirection")
class RecordRedirectionDelegate implements JavaDelegate {

    private final Intake intake;

    RecordRedirectionDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        intake.redirect(number);
    }
}
