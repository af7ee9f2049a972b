package org.wuzhen.handling;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.WireName;
import org.wuzhen.department.wire.Handling;
import org.wuzhen.department.wire.HandlingFeedback;
import org.wuzhen.department.wire.HandlingFeedback.Result;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.MessageName;
import org.wuzhen.handling.store.HandlingMapper;

/**
 * What departments' own systems say of matters: signed for, returned, progress, result. Whichever comes first counts, the
 * system's word or its officer's form; the other stands beside it.
 */
@Component
@Transactional
class DepartmentSays {

    private static final String HANDLING = "handling";
    private static final String FEEDBACK = "handling-feedback";

    private final HandlingMapper store;
    private final Matters matters;
    private final Scoring scoring;
    private final Narratives narratives;
    private final CaseFlow flow;
    private final Clock clock;

    DepartmentSays(
            HandlingMapper store, Matters matters, Scoring scoring, Narratives narratives, CaseFlow flow, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.scoring = scoring;
        this.narratives = narratives;
        this.flow = flow;
        this.clock = clock;
    }

    @EventListener
    void on(ReplyReceived received) {
        Optional<Long> of = DepartmentLine.matterOf(received.key());
        if (!received.operation().equals(HANDLING) || received.byHand() || of.isEmpty()) {
            return;
        }
        Matter matter = store.lock(of.get());
        Reply reply = received.reply();
        if (reply.status() != ReplyStatus.OK) {
            beside(matter, received.key().round(), "系统未接收：" + reply.status().label() + words(reply.reason()));
            return;
        }
        Handling.Answer answer = Handling.of(received.key().department()).read(reply);
        boolean now = matter.open()
                && matter.state() == MatterState.SIGNING
                && matter.dispatches() == received.key().round();
        boolean counts = now
                && (answer.decision() == Handling.Answer.Decision.SIGNED ? signed(matter) : returned(matter, answer));
        if (!counts) {
            beside(
                    matter,
                    received.key().round(),
                    answer.decision().label() + words(guarded(matter.number(), answer.returnReason())));
        }
    }

    private boolean signed(Matter matter) {
        return matters.sign(matter, How.SYSTEM, matter.department()) && tell(matter, HandlingProcess.MATTER_SIGNED);
    }

    private boolean returned(Matter matter, Handling.Answer answer) {
        if (!matters.current(matter).returnable()) {
            return false;
        }
        String suggested = answer.suggestedDepartment() == null || !WireName.fits(answer.suggestedDepartment())
                ? null
                : WireName.department(answer.suggestedDepartment());
        String reason = guarded(matter.number(), answer.returnReason());
        Returning returning = new Returning(reason == null ? "部门系统未说明理由" : reason, answer.returnBasis(), suggested);
        return matters.returned(matter, returning, How.SYSTEM, matter.department())
                && tell(matter, HandlingProcess.MATTER_RETURNED);
    }

    @EventListener
    void on(DepartmentReported reported) {
        if (!reported.is(FEEDBACK)) {
            return;
        }
        HandlingFeedback feedback = reported.read(HandlingFeedback.class);
        if (!CaseNumber.fits(feedback.caseNo())) {
            return;
        }
        CaseNumber number = CaseNumber.of(feedback.caseNo());
        Optional<Matter> of = store.of(number.value()).stream()
                .filter(m -> store.dispatches(m.id()).stream()
                        .anyMatch(d ->
                                d.round() == feedback.round() && d.department().equals(reported.department())))
                .reduce((earlier, later) -> later);
        if (of.isPresent()) {
            take(store.lock(of.get().id()), feedback, reported.department());
            reported.takenUp(number);
        }
    }

    private void take(Matter matter, HandlingFeedback feedback, String department) {
        String words = guarded(matter.number(), feedback.account())
                + (feedback.openPoints() == null ? "" : "遗留问题：" + guarded(matter.number(), feedback.openPoints()));
        boolean current =
                matter.open() && matter.department().equals(department) && matter.dispatches() == feedback.round();
        if (current && matter.state() == MatterState.SIGNING && signed(matter)) {
            current = true; // who reports on a matter has taken it up
        }
        boolean working = current && store.find(matter.id()).state() == MatterState.WORKING;
        if (!working) {
            beside(matter, feedback.round(), feedback.result().label() + "：" + words);
        } else if (feedback.result() == Result.UNDER_WAY) {
            enter(matter, EntryKind.PROGRESS, null, words);
        } else {
            enter(matter, EntryKind.FEEDBACK, feedback.result().name(), words);
            matters.fedBack(matter, How.SYSTEM);
            tell(matter, HandlingProcess.MATTER_REPORTED);
        }
        if (matter.summoned() && feedback.summonsScore() != null) {
            scoring.bySystem(matter, feedback.summonsScore(), guarded(matter.number(), feedback.summonsRemark()));
        }
    }

    private boolean tell(Matter matter, MessageName message) {
        return flow.tellOne(message, matter.number(), HandlingProcess.MATTER, matter.id());
    }

    private void enter(Matter matter, EntryKind kind, String result, String words) {
        store.enter(
                matter.id(),
                matter.dispatches(),
                kind,
                How.SYSTEM,
                result,
                null,
                words,
                matter.department(),
                clock.instant());
    }

    private void beside(Matter matter, int round, String words) {
        store.enter(
                matter.id(),
                round,
                EntryKind.BESIDE,
                How.SYSTEM,
                null,
                null,
                words,
                matter.department(),
                clock.instant());
    }

    private String guarded(CaseNumber number, String text) {
        return text == null ? null : narratives.guarded(number, text);
    }

    private static String words(String reason) {
        return reason == null ? "" : "。" + reason;
    }
}
