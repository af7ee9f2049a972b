package org.wuzhen.leadercase.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.leadercase.LeaderCases;

/** Notes that the leader has not closed the case in time. */
@Component("noteChargeOverdue")
class NoteChargeOverdueDelegate implements JavaDelegate {

    private final LeaderCases leaderCases;

    NoteChargeOverdueDelegate(LeaderCases leaderCases) {
        this.leaderCases = leaderCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        leaderCases.overdue(number);
    }
}
