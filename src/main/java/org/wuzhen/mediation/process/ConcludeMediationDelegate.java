package org.wuzhen.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationOutcome;
import org.wuzhen.mediation.MediationProcess;

/** Ends mediation on the case. */
@Component("concludeMediation")
class ConcludeMediationDelegate implements JavaDelegate {

    private final Mediation mediation;

    ConcludeMediationDelegate(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = MediationProcess.OUTCOME.in(execution::getVariable);
        mediation.conclude(CaseNumber.of(execution.getProcessBusinessKey()), MediationOutcome.of(outcome));
    }
}
