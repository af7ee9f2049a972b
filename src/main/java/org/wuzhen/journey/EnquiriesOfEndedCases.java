package org.wuzhen.journey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Question;

/**
 * Withdraws what departments were asked for a case whose handling has ended: nobody waits for the answer any more, and
 * nothing of the parties is given away for it. What is only reported to a department, so that nobody waits for it, still
 * goes out, and so does what outlives the handling.
 */
@Component
class EnquiriesOfEndedCases {

    private final DepartmentGateway gateway;
    private final ObjectProvider<Question<?>> questions;

    EnquiriesOfEndedCases(DepartmentGateway gateway, ObjectProvider<Question<?>> questions) {
        this.gateway = gateway;
        this.questions = questions;
    }

    @EventListener
    void on(CaseEvent.Handled event) {
        for (Enquiry enquiry : gateway.of(event.number())) {
            if (enquiry.awaited()
                    && enquiry.state() != EnquiryState.ANSWERED
                    && enquiry.state() != EnquiryState.WITHDRAWN
                    && !outlives(enquiry)) {
                gateway.withdraw(enquiry.key(), "案件办理结束，不再需要答复");
            }
        }
    }

    private boolean outlives(Enquiry enquiry) {
        return questions.stream()
                .anyMatch(question -> question.outlivesHandling()
                        && question.element().equals(enquiry.key().element()));
    }
}
