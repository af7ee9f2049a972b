package org.wuzhen.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.casefile.number.CaseNumber;

/** Writes down that a party would not sign. */
@Component("recordNotSigned")
class RecordNotSignedDelegate implements JavaDelegate {

    private final Agreement agreement;

    RecordNotSignedDelegate(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        agreement.notSigned(number);
        AgreementProcess.AGREEMENT_OUTCOME.set(execution::setVariable, AgreementProcess.NOT_SIGNED);
    }
}
