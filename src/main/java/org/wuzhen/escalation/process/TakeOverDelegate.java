package org.wuzhen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;

/** Lets the receiving centre work on the case. */
@Component("takeOver")
class TakeOverDelegate implements JavaDelegate {

    private final Escalations escalations;

    TakeOverDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = EscalationProcess.ESCALATION.in(execution::getVariable);
        EscalationProcess.HANDLER_OPEN.set(execution::setVariable, escalations.takeOver(number, id));
    }
}
