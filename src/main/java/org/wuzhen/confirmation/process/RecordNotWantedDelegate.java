package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationProcess;

/** Writes down that the parties do not apply. */
@Component("recordNotWanted")
class RecordNotWantedDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    RecordNotWantedDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        boolean dropped =
                ConfirmationProcess.DROPPED.equals(ConfirmationProcess.SUBMISSION.orNull(execution::getVariable));
        confirmation.notWanted(number, dropped ? "当事人不再申请" : "履行已有结果，双方没有提出申请");
        ConfirmationProcess.APPLY_RESULT.set(execution::setVariable, ConfirmationProcess.NOT_WANTED);
    }
}
