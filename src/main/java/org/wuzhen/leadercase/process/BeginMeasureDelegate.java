package org.wuzhen.leadercase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;

/** What the leader's plan does next begins. */
@Component("beginMeasure")
class BeginMeasureDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    BeginMeasureDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        LeaderCaseProcess.MEASURE.set(
                execution::setVariable, leaderCases.beginMeasure(number).code());
    }
}
