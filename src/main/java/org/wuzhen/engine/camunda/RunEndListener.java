package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.RunEnded;

/** Tells those who began something outside the engine for a process of a case that the process has ended. */
class RunEndListener implements ExecutionListener {

    private final ProcessKey process;
    private final ApplicationEventPublisher events;

    RunEndListener(ProcessKey process, ApplicationEventPublisher events) {
        this.process = process;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (number != null && CaseNumber.fits(number)) {
            events.publishEvent(
                    new RunEnded(CaseNumber.of(number), process, execution.isCanceled(), execution::getVariable));
        }
    }
}
