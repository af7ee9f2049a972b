package org.wuzhen.relapse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;

/** Lets the case go on with its new plan. */
@Component("reopenCase")
class ReopenCaseDelegate implements JavaDelegate {

    private final Relapses relapses;

    ReopenCaseDelegate(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = RelapseProcess.REVIEW.in(execution::getVariable);
        relapses.reopen(number, id);
    }
}
