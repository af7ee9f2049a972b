package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationProcess;

/** Notes what the rule said of the conditions. */
@Component("recordEligibility")
class RecordEligibilityDelegate implements JavaDelegate {

    private final Confirmation confirmation;

    RecordEligibilityDelegate(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        String result = confirmation.decide(
                number,
                ConfirmationProcess.ELIGIBILITY.in(execution::getVariable),
                ConfirmationProcess.ELIGIBILITY_REASON.in(execution::getVariable),
                ConfirmationProcess.ELIGIBILITY_BASIS.in(execution::getVariable),
                ConfirmationProcess.ELIGIBILITY_ROW.in(execution::getVariable));
        ConfirmationProcess.APPLY_RESULT.set(execution::setVariable, result);
    }
}
