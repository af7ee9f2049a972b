package org.wuzhen.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.casefile.number.CaseNumber;

/** Writes down that the agreement took effect. */
@Component("recordAgreement")
class RecordAgreementDelegate implements JavaDelegate {

    private final Agreement agreement;

    RecordAgreementDelegate(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        boolean partial =
                AgreementProcess.PARTLY_AGREED.equals(AgreementProcess.MEDIATION_OUTCOME.in(execution::getVariable));
        Agreement.InForce inForce = agreement.takeEffect(number, partial);
        AgreementProcess.AGREEMENT_KIND.set(
                execution::setVariable, inForce.kind().name());
        AgreementProcess.INSTALMENT_COUNT.set(execution::setVariable, inForce.awaited());
        AgreementProcess.PERFORMANCE_DUE.set(execution::setVariable, inForce.awaited() > 0);
        AgreementProcess.CONFIRMATION_SOUGHT.set(execution::setVariable, inForce.confirmationSought());
    }
}
