package org.wuzhen.mediation.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationOutcome;
import org.wuzhen.mediation.MediationProcess;

/** Notes what the session came to. */
@Component("recordSession")
class RecordSessionDelegate implements JavaDelegate {

    private final Mediation mediation;

    RecordSessionDelegate(Mediation mediation) {
        this.mediation = mediation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<MediationOutcome> outcome = mediation.recordSession(CaseNumber.of(execution.getProcessBusinessKey()));
        MediationProcess.ADJOURNED.set(execution::setVariable, outcome.isEmpty());
        outcome.map(MediationOutcome::code)
                .ifPresent(code -> MediationProcess.OUTCOME.set(execution::setVariable, code));
        MediationProcess.ROUTES_OWED.set(
                execution::setVariable,
                outcome.map(MediationOutcome::owesRoutes).orElse(false));
    }
}
