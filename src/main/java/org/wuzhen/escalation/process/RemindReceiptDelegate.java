package org.wuzhen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;

/** Reminds the receiving director. */
@Component("remindReceipt")
class RemindReceiptDelegate implements JavaDelegate {

    private final Escalations escalations;

    RemindReceiptDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = EscalationProcess.ESCALATION.in(execution::getVariable);
        escalations.remind(number, id);
    }
}
