package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.Handling;
import org.wuzhen.handling.HandlingProcess;

/** Reminds the department's officer. */
@Component("remindOfficer")
class RemindOfficerDelegate implements JavaDelegate {

    private final Handling handling;

    RemindOfficerDelegate(Handling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.remind(
                CaseNumber.of(execution.getProcessBusinessKey()), HandlingProcess.REQUEST.in(execution::getVariable));
    }
}
