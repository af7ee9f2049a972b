package org.wuzhen.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.Remedy;
import org.wuzhen.casefile.number.CaseNumber;

/** Keeps what the rule advised, for whoever decides on the default. */
@Component("recordAdvisedRemedy")
class RecordAdvisedRemedyDelegate implements JavaDelegate {

    private final PerformanceWatch watch;

    RecordAdvisedRemedyDelegate(PerformanceWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        watch.advise(
                number,
                Remedy.valueOf(AgreementProcess.ADVISED_REMEDY.in(execution::getVariable)),
                AgreementProcess.ADVISED_REASON.in(execution::getVariable),
                AgreementProcess.ADVISED_BASIS.in(execution::getVariable),
                AgreementProcess.ADVISED_ROW.in(execution::getVariable));
    }
}
