package org.wuzhen.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.court.ConfirmationWithdrawal;
import org.wuzhen.department.wire.Side;

/**
 * Ends a confirmation whose case ends before it, or is mediated again: its clocks stop, and an application that reached
 * the court is withdrawn there, without anybody waiting for the answer.
 */
@Component
@Transactional
class ConfirmationsOfEndedCases {

    private static final String COURT = "COURT";
    /** The occasion of a withdrawal that no process waits for. */
    private static final String CASE_ENDED = "CaseEnded_WithdrawApplication";

    private final ConfirmationMapper files;
    private final Confirmation confirmation;
    private final CourtPapers papers;
    private final DepartmentGateway gateway;
    private final Acts acts;
    private final Clock clock;

    ConfirmationsOfEndedCases(
            ConfirmationMapper files,
            Confirmation confirmation,
            CourtPapers papers,
            DepartmentGateway gateway,
            Acts acts,
            Clock clock) {
        this.files = files;
        this.confirmation = confirmation;
        this.papers = papers;
        this.gateway = gateway;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void on(CaseEvent.Handled event) {
        stop(event.number(), "案件终结");
    }

    @EventListener
    void on(CaseEvent.Moved event) {
        if (event.from() == Stage.PERFORMING && event.to() == Stage.MEDIATING) {
            stop(event.number(), "纠纷再次调解");
        }
    }

    private void stop(CaseNumber number, String why) {
        ConfirmationFile file = files.lock(number.value());
        if (file == null || !file.state().open()) {
            return;
        }
        if (file.state().withCourt() && file.state() != ConfirmationState.WITHDRAWING) {
            reference(number, file).ifPresent(ref -> withdraw(number, file, ref, why));
        }
        files.end(file.id(), ConfirmationState.STOPPED, why, clock.instant());
        confirmation.endClocks(number, why);
        acts.record("confirmation-ended", number.value(), "司法确认不再办理：" + why);
    }

    private void withdraw(CaseNumber number, ConfirmationFile file, String ref, String why) {
        gateway.ask(new NewEnquiry<>(
                new EnquiryKey(number, CASE_ENDED, file.round(), COURT),
                ConfirmationWithdrawal.OPERATION,
                new ConfirmationWithdrawal(
                        ref, confirmation.today(), List.of(Side.APPLICANT, Side.RESPONDENT), why + "，不再申请确认。", null),
                CourtPapers.PURPOSE,
                CourtPapers.LEGAL_BASIS,
                papers.requester(number),
                null,
                false,
                false));
    }

    /** The number under which the court knows the application; empty when it never left the house. */
    private Optional<String> reference(CaseNumber number, ConfirmationFile file) {
        if (file.applicationRef() != null) {
            return Optional.of(file.applicationRef());
        }
        return gateway.find(new EnquiryKey(number, ConfirmationProcess.APPLY, file.round(), COURT))
                .filter(enquiry -> enquiry.firstSentAt() != null)
                .map(ConfirmationsOfEndedCases::reference);
    }

    private static String reference(Enquiry enquiry) {
        return enquiry.extRef() == null ? enquiry.key().requestId() : enquiry.extRef();
    }
}
