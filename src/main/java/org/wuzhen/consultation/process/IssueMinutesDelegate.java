package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;

/** Issues the minutes; what they order goes to the departments. */
@Component("issueMinutes")
class IssueMinutesDelegate implements JavaDelegate {

    private final Consultations consultations;

    IssueMinutesDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Consultations.Issued issued =
                consultations.issueMinutes(number, ConsultationProcess.CONSULTATION.in(execution::getVariable));
        ConsultationProcess.OUTCOME.set(execution::setVariable, issued.outcome());
        ConsultationProcess.NEXT_STEP.set(execution::setVariable, issued.nextStep());
        ConsultationProcess.DEPARTMENT.set(execution::setVariable, issued.department());
    }
}
