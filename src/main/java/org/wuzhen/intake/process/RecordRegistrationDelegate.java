package org.wuzhen.intake.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;

/** Registers the dispute: receipt and answer term (登记并出具回执). */
@Component("recordRegistration")
class RecordRegistrationDelegate implements JavaDelegate {

    private final Intake intake;

    RecordRegistrationDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Date due = Date.from(intake.recordRegistration(number).dueAt());
        IntakeProcess.ANSWER_DUE.set(execution::setVariable, due);
        IntakeProcess.POLICE_INFORMED.set(execution::setVariable, false);
    }
}
