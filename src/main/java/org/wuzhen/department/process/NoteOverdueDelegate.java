package org.wuzhen.department.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.EnquiryDesk;

/** Notes that the department's time is over and people take over. */
@Component("noteOverdue")
class NoteOverdueDelegate implements JavaDelegate {

    private final EnquiryDesk desk;

    NoteOverdueDelegate(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.overdue(DepartmentEnquiryProcess.ENQUIRY.in(execution::getVariable));
    }
}
