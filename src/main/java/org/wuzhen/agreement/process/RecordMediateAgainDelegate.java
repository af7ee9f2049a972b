package org.wuzhen.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.casefile.number.CaseNumber;

/** Sends the case back to mediation. */
@Component("recordMediateAgain")
class RecordMediateAgainDelegate implements JavaDelegate {

    private final PerformanceWatch watch;

    RecordMediateAgainDelegate(PerformanceWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        watch.mediateAgain(number);
        AgreementProcess.AGREEMENT_OUTCOME.set(execution::setVariable, AgreementProcess.MEDIATE_AGAIN);
    }
}
