package org.wuzhen.leadercase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.Opened;

/** The case comes into a leader's hands; what the rule on the level looks at is set. */
@Component("openCharge")
class OpenChargeDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    OpenChargeDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Opened opened = leaderCases.open(number, LeaderCaseProcess.CHARGE.orNull(execution::getVariable));
        LeaderCaseProcess.CHARGE.set(execution::setVariable, opened.charge());
        LeaderCaseProcess.APPROVER_CENTRE.set(execution::setVariable, opened.approverCentre());
        LeaderCaseProcess.PEOPLE.set(execution::setVariable, opened.people());
        LeaderCaseProcess.AMOUNT.set(execution::setVariable, opened.amount());
        LeaderCaseProcess.THREAT.set(execution::setVariable, opened.threat());
        LeaderCaseProcess.CROSS_STREET.set(execution::setVariable, opened.crossStreet());
    }
}
