package org.wuzhen.leadercase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;

/** Notes how a measure ended; what is binding ends the charge or the case. */
@Component("noteMeasure")
class NoteMeasureDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    NoteMeasureDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        String measure = LeaderCaseProcess.MEASURE.in(execution::getVariable);
        String outcome = LeaderCaseProcess.outcomeOf(measure, execution::getVariable);
        LeaderCaseProcess.MEASURE_RESULT.set(
                execution::setVariable, leaderCases.noteMeasure(number, outcome).follows());
    }
}
