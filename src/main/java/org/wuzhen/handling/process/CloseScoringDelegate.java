package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Scoring;

/** Ends the scoring of a summons: whatever was given may be read. */
@Component("closeScoring")
class CloseScoringDelegate implements JavaDelegate {

    private final Scoring scoring;

    CloseScoringDelegate(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        scoring.close(number, HandlingProcess.MATTER.in(execution::getVariable));
    }
}
