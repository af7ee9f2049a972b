package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;

/** Gives the members notice of the second date. */
@Component("notifySecondDate")
class NotifySecondDateDelegate implements JavaDelegate {

    private final Consultations consultations;

    NotifySecondDateDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        consultations.notifySecondDate(number, ConsultationProcess.CONSULTATION.in(execution::getVariable));
    }
}
