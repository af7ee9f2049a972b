package org.wuzhen.triage.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageProcess;

/** Notes what the rules said (登记评定建议). */
@Component("recordAdvice")
class RecordAdviceDelegate implements JavaDelegate {

    private final Triage triage;

    RecordAdviceDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        triage.advise(number, TriageProcess.advice(execution::getVariable));
    }
}
