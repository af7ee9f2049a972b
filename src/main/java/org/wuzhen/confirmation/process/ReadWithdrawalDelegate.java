package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;

/** Tells the model whether the court lets the application be withdrawn. */
@Component("readWithdrawal")
class ReadWithdrawalDelegate implements JavaDelegate {

    private final CourtProceeding court;

    ReadWithdrawalDelegate(CourtProceeding court) {
        this.court = court;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        ConfirmationProcess.WITHDRAWN.set(execution::setVariable, court.readWithdrawal(number));
    }
}
