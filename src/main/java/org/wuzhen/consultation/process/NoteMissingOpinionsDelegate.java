package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;

/** Writes down who has not given an opinion when the day has come. */
@Component("noteMissingOpinions")
class NoteMissingOpinionsDelegate implements JavaDelegate {

    private final Consultations consultations;

    NoteMissingOpinionsDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        consultations.noteMissing(number, ConsultationProcess.CONSULTATION.in(execution::getVariable));
    }
}
