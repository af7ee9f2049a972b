package org.wuzhen.journey;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;

/**
 * Withdraws what departments were asked for a case whose handling has ended: nobody waits for the answer any more, and
 * nothing of the parties is given away for it. What is only reported to a department, so that nobody waits for it, still
 * goes out.
 */
@Component
class EnquiriesOfEndedCases {

    private final DepartmentGateway gateway;

    EnquiriesOfEndedCases(DepartmentGateway gateway) {
        this.gateway = gateway;
    }

    @EventListener
    void on(CaseEvent.Handled event) {
        for (Enquiry enquiry : gateway.of(event.number())) {
            if (enquiry.awaited()
                    && enquiry.state() != EnquiryState.ANSWERED
                    && enquiry.state() != EnquiryState.WITHDRAWN) {
                gateway.withdraw(enquiry.key(), "案件办理结束，不再需要答复");
            }
        }
    }
}
