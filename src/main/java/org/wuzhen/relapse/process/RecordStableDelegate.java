package org.wuzhen.relapse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;

/** Nothing has come back. */
@Component("recordStable")
class RecordStableDelegate implements JavaDelegate {

    private final Relapses relapses;

    RecordStableDelegate(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = RelapseProcess.REVIEW.in(execution::getVariable);
        relapses.stable(number, id);
    }
}
