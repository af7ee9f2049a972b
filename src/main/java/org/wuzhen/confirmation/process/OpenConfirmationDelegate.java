package org.wuzhen.confirmation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationProcess;

/** Begins the confirmation and dates its reminders and its end. */
@Component("openConfirmation")
class OpenConfirmationDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    OpenConfirmationDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Confirmation.Opened opened = confirmation.open(number);
        ConfirmationProcess.FIRST_REMINDER_AT.set(execution::setVariable, Date.from(opened.firstReminderAt()));
        ConfirmationProcess.LAST_REMINDER_AT.set(execution::setVariable, Date.from(opened.lastReminderAt()));
        ConfirmationProcess.ENDS_AT.set(execution::setVariable, Date.from(opened.endsAt()));
        ConfirmationProcess.APPLY_RESULT.set(execution::setVariable, ConfirmationProcess.NOT_WANTED);
    }
}
