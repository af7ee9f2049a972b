package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Reminds the department that the matter waits to be signed for. */
@Component("remindSigning")
class RemindSigningDelegate implements JavaDelegate {

    private final Matters matters;

    RemindSigningDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        matters.remind(number, HandlingProcess.MATTER.in(execution::getVariable));
    }
}
