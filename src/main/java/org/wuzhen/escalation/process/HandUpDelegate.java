package org.wuzhen.escalation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.HandedUp;

/** Makes the hand-over sheet and tells who is to receive the case, until when. */
@Component("handUp")
class HandUpDelegate implements JavaDelegate {

    private final Escalations escalations;

    HandUpDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = EscalationProcess.ESCALATION.in(execution::getVariable);
        HandedUp handed = escalations.handUp(number, id);
        EscalationProcess.TARGET.set(execution::setVariable, handed.target().name());
        EscalationProcess.RECEIVING_CENTRE.set(execution::setVariable, handed.receiving());
        EscalationProcess.RULING_CENTRE.set(execution::setVariable, handed.ruling());
        EscalationProcess.RECEIPT_REMIND_AT.set(execution::setVariable, Date.from(handed.remindAt()));
        EscalationProcess.RECEIPT_DUE.set(execution::setVariable, Date.from(handed.due()));
    }
}
