package org.wuzhen.triage.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageProcess;
import org.wuzhen.triage.TriageResult;

/** Notes on the case what the officer confirmed (登记分诊结果). */
@Component("recordTriage")
class RecordTriageDelegate implements JavaDelegate {

    private final Triage triage;

    RecordTriageDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        TriageResult result = TriageProcess.result(execution::getVariable);
        TriageProcess.TRIAGE_OUTCOME.set(execution::setVariable, triage.record(number, result));
    }
}
