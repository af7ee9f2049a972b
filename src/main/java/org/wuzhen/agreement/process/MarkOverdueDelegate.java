package org.wuzhen.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.casefile.number.CaseNumber;

/** Marks the open instalment overdue. */
@Component("markOverdue")
class MarkOverdueDelegate implements JavaDelegate {

    private final PerformanceWatch watch;

    MarkOverdueDelegate(PerformanceWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        watch.markOverdue(number);
    }
}
