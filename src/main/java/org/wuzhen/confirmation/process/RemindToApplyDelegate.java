package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;

/** Reminds the parties and their mediator of the term. */
@Component("remindToApply")
class RemindToApplyDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    RemindToApplyDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        confirmation.remind(number);
    }
}
