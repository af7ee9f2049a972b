package org.wuzhen.agreement.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.casefile.number.CaseNumber;

/** Gives the next instalment its turn and dates its check. */
@Component("openInstalment")
class OpenInstalmentDelegate implements JavaDelegate {

    private final PerformanceWatch watch;

    OpenInstalmentDelegate(PerformanceWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        PerformanceWatch.Turn turn = watch.open(number);
        AgreementProcess.INSTALMENT_DUE.set(execution::setVariable, Date.from(turn.due()));
        AgreementProcess.OVERDUE_AT.set(execution::setVariable, Date.from(turn.overdueAt()));
    }
}
