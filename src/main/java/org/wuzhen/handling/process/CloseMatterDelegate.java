package org.wuzhen.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.Closed;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Closes a verified matter. */
@Component("closeMatter")
class CloseMatterDelegate implements JavaDelegate {

    private final Matters matters;

    CloseMatterDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Closed closed = matters.close(
                number,
                HandlingProcess.MATTER.in(execution::getVariable),
                HandlingProcess.VERIFICATION.in(execution::getVariable));
        HandlingProcess.HANDLING_OUTCOME.set(execution::setVariable, closed.outcome());
        HandlingProcess.SCORE_DUE.set(
                execution::setVariable, closed.scoreDue() == null ? null : Date.from(closed.scoreDue()));
    }
}
