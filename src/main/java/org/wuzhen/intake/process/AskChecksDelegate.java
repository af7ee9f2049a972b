package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.RegistrationChecks;

/** Records what is to be checked with the police, the court and the petition office (发起核查); the answers come beside the road. */
@Component("askChecks")
class AskChecksDelegate implements JavaDelegate {

    private final RegistrationChecks checks;

    AskChecksDelegate(RegistrationChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.ask(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
