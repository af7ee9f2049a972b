package org.wuzhen.confirmation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;

/** Tells the model what the court decided on the application. */
@Component("readDecision")
class ReadDecisionDelegate implements JavaDelegate {

    private final CourtProceeding court;

    ReadDecisionDelegate(CourtProceeding court) {
        this.court = court;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        CourtProceeding.Decision decision = court.readDecision(number);
        ConfirmationProcess.COURT_DECISION.set(execution::setVariable, decision.outcome());
        if (decision.rulingDue() != null) {
            ConfirmationProcess.RULING_DUE.set(execution::setVariable, Date.from(decision.rulingDue()));
        }
    }
}
