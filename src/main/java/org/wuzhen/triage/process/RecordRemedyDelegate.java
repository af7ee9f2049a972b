package org.wuzhen.triage.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.triage.Triage;

/** Concludes the case as led to another remedy (登记导入其他途径). */
@Component("recordRemedy")
class RecordRemedyDelegate implements JavaDelegate {

    private final Triage triage;

    RecordRemedyDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        triage.recordRemedy(number);
    }
}
