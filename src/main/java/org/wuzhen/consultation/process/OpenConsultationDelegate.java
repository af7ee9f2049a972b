package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;

/** Opens the consultation, or takes up the one that was called by hand. */
@Component("openConsultation")
class OpenConsultationDelegate implements JavaDelegate {

    private final Consultations consultations;

    OpenConsultationDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Consultations.Opened opened =
                consultations.open(number, ConsultationProcess.CONSULTATION.orNull(execution::getVariable));
        ConsultationProcess.CONSULTATION.set(execution::setVariable, opened.id());
        ConsultationProcess.CROSS_STREET.set(execution::setVariable, opened.crossStreet());
        ConsultationProcess.DEPARTMENTS.set(execution::setVariable, opened.departments());
    }
}
