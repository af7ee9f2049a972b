package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Notes that the department has not done it in time. */
@Component("noteMatterOverdue")
class NoteMatterOverdueDelegate implements JavaDelegate {

    private final Matters matters;

    NoteMatterOverdueDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        matters.overdue(number, HandlingProcess.MATTER.in(execution::getVariable));
    }
}
