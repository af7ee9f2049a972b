package org.wuzhen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;

/** Reads whether a rule asks to weigh it first. */
@Component("takeUpEscalation")
class TakeUpEscalationDelegate implements JavaDelegate {

    private final Escalations escalations;

    TakeUpEscalationDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = EscalationProcess.ESCALATION.in(execution::getVariable);
        EscalationProcess.BY_RULE.set(execution::setVariable, escalations.byRule(number, id));
    }
}
