package org.wuzhen.department.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.EnquiryDesk;

/** Finds the officers who ask the department by telephone or letter, and opens the case to them. */
@Component("callInOfficer")
class CallInOfficerDelegate implements JavaDelegate {

    private final EnquiryDesk desk;

    CallInOfficerDelegate(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String centre = desk.callInOfficers(
                CaseNumber.of(execution.getProcessBusinessKey()),
                DepartmentEnquiryProcess.ENQUIRY.in(execution::getVariable));
        DepartmentEnquiryProcess.OFFICER_CENTRE.set(execution::setVariable, centre);
    }
}
