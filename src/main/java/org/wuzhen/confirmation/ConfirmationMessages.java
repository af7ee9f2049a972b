package org.wuzhen.confirmation;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NotWaitingYet;
import org.wuzhen.department.court.ConfirmationRuling;
import org.wuzhen.department.court.ConfirmationSupplementNotice;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variables;

/**
 * What the court begins by itself: its ruling, and what it asks for after acceptance. One ruling counts; another is kept
 * beside it. One that overtakes the acceptance is told again; one that comes while something else is asked of the court
 * stands in the form.
 */
@Component
@Transactional
class ConfirmationMessages {

    private final ConfirmationMapper files;
    private final CourtProceeding court;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    ConfirmationMessages(ConfirmationMapper files, CourtProceeding court, CaseFlow flow, Acts acts, Clock clock) {
        this.files = files;
        this.court = court;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void on(DepartmentReported reported) {
        if (ConfirmationRuling.MESSAGE.is(reported)) {
            ruled(reported, ConfirmationRuling.MESSAGE.read(reported));
        } else if (ConfirmationSupplementNotice.MESSAGE.is(reported)) {
            wanted(reported, ConfirmationSupplementNotice.MESSAGE.read(reported));
        }
    }

    private void ruled(DepartmentReported reported, ConfirmationRuling said) {
        ConfirmationFile file = files.lock(said.caseNo());
        if (file == null || file.submittedAt() == null) {
            return; // nobody applied: a person looks at it
        }
        CaseNumber number = CaseNumber.of(file.caseNumber());
        CourtRuling ruling =
                new CourtRuling(said.result(), said.courtCaseNo(), said.ruledOn(), said.ground(), said.reasons());
        reported.takenUp(number);
        if (!file.state().open() || file.ruling() != null) {
            files.insertBeside(file.id(), reported.messageId(), ruling, clock.instant());
            acts.record("confirmation-ruling-beside", number.value(), "又收到法院系统送来的裁定，与已登记的并列显示，不改变结果");
            return;
        }
        if (file.state() == ConfirmationState.WITH_COURT) {
            // the ruling overtook the acceptance: it is told again once that is read
            throw new NotWaitingYet(
                    new EnquiryKey(number, ConfirmationProcess.APPLY, file.round(), reported.department()));
        }
        files.ruled(file.id(), ruling, null);
        acts.record(
                "confirmation-ruling-received",
                number.value(),
                "收到法院裁定：" + said.result().label());
        flow.tell(ConfirmationProcess.COURT_RULED, number, Variables.none());
    }

    private void wanted(DepartmentReported reported, ConfirmationSupplementNotice said) {
        ConfirmationFile file = files.lock(said.caseNo());
        if (file == null || !file.state().withCourt()) {
            return;
        }
        CaseNumber number = CaseNumber.of(file.caseNumber());
        reported.takenUp(number);
        if (file.ruling() != null) {
            acts.record("confirmation-supplement-late", number.value(), "收到法院补充通知，裁定已经送达，不再补充");
            return;
        }
        court.wantSupplement(number, said.wanted(), said.supplementBy());
        flow.tell(ConfirmationProcess.SUPPLEMENT_WANTED, number, Variables.none());
    }
}
