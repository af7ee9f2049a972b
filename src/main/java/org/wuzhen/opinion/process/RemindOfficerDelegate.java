package org.wuzhen.opinion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.Opinions;

/** Reminds the department's officer. */
@Component("remindOfficer")
class RemindOfficerDelegate implements JavaDelegate {

    private final Opinions opinions;

    RemindOfficerDelegate(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.remind(
                CaseNumber.of(execution.getProcessBusinessKey()), OpinionProcess.REQUEST.in(execution::getVariable));
    }
}
