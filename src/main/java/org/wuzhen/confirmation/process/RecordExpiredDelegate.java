package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;

/** Writes down that nobody applied in time. */
@Component("recordExpired")
class RecordExpiredDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    RecordExpiredDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        confirmation.expired(number);
    }
}
