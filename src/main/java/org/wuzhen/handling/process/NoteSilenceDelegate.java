package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.Handling;
import org.wuzhen.handling.HandlingProcess;

/** Notes that a department did not answer in time. */
@Component("noteSilence")
class NoteSilenceDelegate implements JavaDelegate {

    private final Handling handling;

    NoteSilenceDelegate(Handling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean tell = handling.silent(
                CaseNumber.of(execution.getProcessBusinessKey()), HandlingProcess.REQUEST.in(execution::getVariable));
        HandlingProcess.TELL_ASKER.set(execution::setVariable, tell);
    }
}
