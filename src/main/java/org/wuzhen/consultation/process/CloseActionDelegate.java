package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;

/** Closes a verified item of the minutes. */
@Component("closeAction")
class CloseActionDelegate implements JavaDelegate {

    private final Actions actions;

    CloseActionDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        actions.close(
                number,
                ConsultationActionProcess.ACTION.in(execution::getVariable),
                ConsultationActionProcess.VERIFICATION.in(execution::getVariable));
    }
}
