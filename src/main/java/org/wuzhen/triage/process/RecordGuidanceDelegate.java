package org.wuzhen.triage.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageProcess;

/** Notes what the parties are to be told on another way (登记告知要点). */
@Component("recordGuidance")
class RecordGuidanceDelegate implements JavaDelegate {

    private final Triage triage;

    RecordGuidanceDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        triage.guide(number, TriageProcess.guidance(execution::getVariable));
    }
}
