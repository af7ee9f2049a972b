package org.wuzhen.department.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.EnquiryDesk;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;

/** Tells the model how the department answered; what it answered stays in the exchange. */
@Component("readReply")
class ReadReplyDelegate implements JavaDelegate {

    private final EnquiryDesk desk;

    ReadReplyDelegate(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reply reply = desk.get(DepartmentEnquiryProcess.ENQUIRY.in(execution::getVariable))
                .reply();
        DepartmentEnquiryProcess.REPLY_STATUS.set(
                execution::setVariable, reply.status().name());
        DepartmentEnquiryProcess.REFUSED.set(execution::setVariable, reply.status() == ReplyStatus.REFUSED);
    }
}
