package org.wuzhen.opinion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.Opinions;

/** Notes that a department did not answer in time. */
@Component("noteSilence")
class NoteSilenceDelegate implements JavaDelegate {

    private final Opinions opinions;

    NoteSilenceDelegate(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean tell = opinions.silent(
                CaseNumber.of(execution.getProcessBusinessKey()), OpinionProcess.REQUEST.in(execution::getVariable));
        OpinionProcess.TELL_ASKER.set(execution::setVariable, tell);
    }
}
