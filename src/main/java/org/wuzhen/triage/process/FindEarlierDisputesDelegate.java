package org.wuzhen.triage.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageProcess;

/** Looks how an earlier case about the same dispute came out (查找同一纠纷的旧案). */
@Component("findEarlierDisputes")
class FindEarlierDisputesDelegate implements JavaDelegate {

    private final Triage triage;

    FindEarlierDisputesDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        TriageProcess.EARLIER_OUTCOME.set(
                execution::setVariable, triage.earlierOutcome(number).name());
    }
}
