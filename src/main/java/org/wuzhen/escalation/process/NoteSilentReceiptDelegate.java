package org.wuzhen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;

/** Nobody received or refused it in time: it counts as received. */
@Component("noteSilentReceipt")
class NoteSilentReceiptDelegate implements JavaDelegate {

    private final Escalations escalations;

    NoteSilentReceiptDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = EscalationProcess.ESCALATION.in(execution::getVariable);
        escalations.receiveBySilence(number, id);
    }
}
