package org.wuzhen.leadercase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.ChargeOutcome;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;

/** The charge ends as the leader signed. */
@Component("concludeCharge")
class ConcludeChargeDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    ConcludeChargeDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        ChargeOutcome outcome = leaderCases.conclude(number);
        LeaderCaseProcess.OUTCOME.set(execution::setVariable, outcome.code());
        LeaderCaseProcess.AGREED.set(execution::setVariable, outcome.agreed());
        if (outcome.agreed()) {
            LeaderCaseProcess.MEDIATION_OUTCOME.set(execution::setVariable, outcome.code());
        }
    }
}
