package org.wuzhen.mediation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.MediationProcess;
import org.wuzhen.mediation.TermSet;

/** Begins the term of mediation and tells the timers their dates. */
@Component("startMediationClock")
class StartMediationClockDelegate implements JavaDelegate {

    private final MediationClock mediationClock;

    StartMediationClockDelegate(MediationClock mediationClock) {
        this.mediationClock = mediationClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TermSet term = mediationClock.start(
                CaseNumber.of(execution.getProcessBusinessKey()),
                MediationProcess.TERM_RULE.orNull(execution::getVariable),
                MediationProcess.TERM_FROM.orNull(execution::getVariable));
        MediationProcess.DUE.set(execution::setVariable, Date.from(term.dueAt()));
        MediationProcess.WARN.set(execution::setVariable, Date.from(term.warnAt()));
        MediationProcess.MEDIATOR.set(execution::setVariable, null);
    }
}
