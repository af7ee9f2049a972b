package org.wuzhen.department.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryDesk;

/** Records the enquiry that the calling stage has for this department, or takes up the one it recorded before. */
@Component("askDepartment")
class AskDepartmentDelegate implements JavaDelegate {

    private final EnquiryDesk desk;

    AskDepartmentDelegate(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String occasion = DepartmentEnquiryProcess.ELEMENT.orNull(execution::getVariable);
        Integer round = DepartmentEnquiryProcess.ROUND.orNull(execution::getVariable);
        Enquiry enquiry = desk.ask(
                CaseNumber.of(execution.getProcessBusinessKey()),
                occasion == null
                        ? execution.getProcessInstance().getSuperExecution().getCurrentActivityId()
                        : occasion,
                round == null ? 1 : round,
                DepartmentEnquiryProcess.DEPARTMENT.orNull(execution::getVariable),
                execution::getVariable);
        DepartmentEnquiryProcess.ENQUIRY.set(
                execution::setVariable, enquiry.key().requestId());
        DepartmentEnquiryProcess.DEPARTMENT.set(
                execution::setVariable, enquiry.key().department());
        DepartmentEnquiryProcess.ANSWER_DUE.set(execution::setVariable, Date.from(enquiry.answerDue()));
        DepartmentEnquiryProcess.MANUAL_ALLOWED.set(execution::setVariable, enquiry.manualAllowed());
        DepartmentEnquiryProcess.TO_MANUAL.set(execution::setVariable, enquiry.needsPeople());
        DepartmentEnquiryProcess.REPLY_STATUS.set(execution::setVariable, null);
        DepartmentEnquiryProcess.BY_HAND.set(execution::setVariable, false);
    }
}
