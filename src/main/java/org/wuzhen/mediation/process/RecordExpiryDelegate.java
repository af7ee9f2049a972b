package org.wuzhen.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationOutcome;
import org.wuzhen.mediation.MediationProcess;

/** Notes that the term ran out. */
@Component("recordExpiry")
class RecordExpiryDelegate implements JavaDelegate {

    private final Mediation mediation;

    RecordExpiryDelegate(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mediation.expire(CaseNumber.of(execution.getProcessBusinessKey()));
        MediationProcess.OUTCOME.set(execution::setVariable, MediationOutcome.FAILED.code());
    }
}
