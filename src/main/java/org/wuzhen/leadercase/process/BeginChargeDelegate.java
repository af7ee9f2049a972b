package org.wuzhen.leadercase.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;

/** The terms of the charge begin. */
@Component("beginCharge")
class BeginChargeDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    BeginChargeDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        LeaderCaseProcess.DUE.set(execution::setVariable, Date.from(leaderCases.begin(number)));
    }
}
