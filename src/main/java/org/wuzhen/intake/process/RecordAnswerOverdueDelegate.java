package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;

/** Reminds that the applicant has had no answer in time (提醒答复超期). */
@Component("recordAnswerOverdue")
class RecordAnswerOverdueDelegate implements JavaDelegate {

    private final Intake intake;

    RecordAnswerOverdueDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        intake.recordAnswerOverdue(number);
    }
}
