package org.wuzhen.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.SupervisionAsked;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.store.ConsultationMapper;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;

/** What the minutes order (会诊事项), followed to its end beside the road: done, not done with a reason, or put off. */
@Component
@Transactional
public class Actions {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final ConsultationMapper store;
    private final CaseFiles cases;
    private final Directory directory;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Actions(
            ConsultationMapper store,
            CaseFiles cases,
            Directory directory,
            CaseFlow flow,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.directory = directory;
        this.flow = flow;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /** Sets an item going beside the road. */
    public void order(Action action) {
        flow.tell(
                ConsultationActionProcess.ORDERED,
                action.number(),
                Variables.of(ConsultationActionProcess.ACTION, action.id()));
    }

    /** Gives an item to its department; it reads the case again. */
    public Action begin(CaseNumber number, long id) {
        Action action = store.action(id);
        cases.ask(number, action.department(), action.centre());
        acts.record(
                "consultation-action-ordered",
                number.value(),
                "会诊事项交" + nameOf(action) + "落实，" + action.dueOn() + "前完成",
                null,
                about(action));
        return action;
    }

    /** The end of the day by which an item is to be done. */
    public static Instant due(Action action) {
        return action.dueOn().atTime(LocalTime.of(17, 30)).atZone(OFFICE).toInstant();
    }

    /** The department reports that it is done, or that it cannot be. */
    public void report(CaseNumber number, long id, boolean done, String words) {
        Action action = open(number, id);
        enter(action, done ? ActionEntryKind.DONE : ActionEntryKind.NOT_DONE, null, words);
        store.actionState(id, ActionState.REPORTED, null);
        acts.record(
                "consultation-action-reported",
                number.value(),
                nameOf(action) + (done ? "报告会诊事项已落实，待核验" : "报告会诊事项未能落实，待核验"),
                null,
                about(action));
    }

    /**
     * The department asks for more time.
     *
     * @throws FormRejected when the day has passed or the new one is not later
     */
    public void askExtension(CaseNumber number, long id, LocalDate to, String words) {
        Action action = open(number, id);
        if (today().isAfter(action.dueOn())) {
            throw new FormRejected("完成日期已过，不能再申请延期。请尽快报告落实结果。");
        }
        if (to == null || !to.isAfter(action.dueOn())) {
            throw new FormRejected("延期的日期应晚于原定的" + action.dueOn() + "。");
        }
        enter(action, ActionEntryKind.EXTENSION_ASKED, to, words);
        acts.record("consultation-extension-asked", number.value(), nameOf(action) + "申请会诊事项延期", null, about(action));
    }

    /**
     * The director decides on more time.
     *
     * @return the item with the day that holds now
     */
    public Action decideExtension(CaseNumber number, long id, boolean granted, LocalDate to, String reason) {
        Action action = open(number, id);
        enter(action, granted ? ActionEntryKind.EXTENSION_GRANTED : ActionEntryKind.EXTENSION_REFUSED, to, reason);
        if (granted) {
            store.actionDue(id, to);
        }
        cases.decide(number, "consultation-extension", granted ? "granted" : "refused", reason, null, null, null);
        acts.record(
                "consultation-extension-decided",
                number.value(),
                (granted ? "批准" : "不批准") + nameOf(action) + "会诊事项延期",
                reason,
                about(action));
        return store.action(id);
    }

    /** The day has passed. */
    public void late(CaseNumber number, long id) {
        Action action = store.action(id);
        if (store.actionLate(id, clock.instant()) > 0) {
            acts.record("consultation-action-late", number.value(), nameOf(action) + "会诊事项逾期未落实", null, about(action));
            events.publishEvent(new SupervisionAsked(
                    number,
                    "consultation-action-" + id,
                    nameOf(action) + "逾期未落实会诊事项",
                    "请立即落实并报告结果",
                    action.department(),
                    action.centre()));
        }
    }

    /**
     * Somebody else than whoever reported it looks whether it was done.
     *
     * @param verification done, not-done or again
     * @param reportedBy log-in name of whoever reported it
     */
    public void verify(CaseNumber number, long id, String verification, String finding, String reportedBy) {
        Action action = open(number, id);
        if (acts.actor().userId().equals(reportedBy)) {
            throw new FormRejected("落实情况须由报告人以外的人核验，您是报告人，不能核验。");
        }
        boolean again = verification.equals("again");
        enter(action, again ? ActionEntryKind.AGAIN : ActionEntryKind.VERIFIED, null, finding);
        if (again) {
            store.actionState(id, ActionState.OPEN, null);
        }
        cases.decide(number, "consultation-action", verification, finding, null, null, null);
    }

    /** Closes a verified item. */
    public void close(CaseNumber number, long id, String verification) {
        Action action = store.lockAction(id);
        boolean done = verification.equals("done");
        end(action, done ? ActionState.DONE : ActionState.NOT_DONE);
        acts.record(
                "consultation-action-closed",
                number.value(),
                nameOf(action) + (done ? "会诊事项已落实，经核验销号" : "会诊事项未落实，经核验终结"),
                null,
                about(action));
    }

    /** It is not needed any more. */
    public void drop(CaseNumber number, long id, String reason) {
        Action action = open(number, id);
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写撤销的理由。");
        }
        enter(action, ActionEntryKind.DROPPED, null, reason.strip());
        end(action, ActionState.DROPPED);
        acts.record(
                "consultation-action-dropped",
                number.value(),
                "撤销" + nameOf(action) + "的会诊事项",
                reason.strip(),
                about(action));
        flow.tellOne(ConsultationActionProcess.DROPPED, number, ConsultationActionProcess.ACTION, id);
    }

    private void end(Action action, ActionState state) {
        store.actionState(action.id(), state, clock.instant());
        cases.endAsk(action.number(), action.department(), action.centre());
    }

    /** All that was ordered in a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Action> of(CaseNumber number) {
        return store.actionsOf(number.value());
    }

    /** What the minutes of one consultation order. */
    @Transactional(readOnly = true)
    public List<Action> of(long consultation) {
        return store.actions(consultation);
    }

    /** What happened to what a consultation ordered, the oldest first. */
    @Transactional(readOnly = true)
    public List<ActionEntry> entries(long consultation) {
        return store.entries(consultation);
    }

    @Transactional(readOnly = true)
    public Action action(CaseNumber number, long id) {
        Action action = store.action(id);
        if (action == null || !action.number().equals(number)) {
            throw new IllegalStateException("No item " + id + " of a consultation on " + number);
        }
        return action;
    }

    private Action open(CaseNumber number, long id) {
        Action action = store.lockAction(id);
        if (action == null || !action.number().equals(number)) {
            throw new FormRejected("没有这个会诊事项，请返回案件页面查看。");
        }
        if (!action.open()) {
            throw new FormRejected("这个会诊事项已经结束（" + action.state().label() + "），无需再办理。");
        }
        return action;
    }

    private void enter(Action action, ActionEntryKind kind, LocalDate day, String words) {
        store.enter(action.id(), kind, day, words, acts.actor().userId(), clock.instant());
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }

    private String nameOf(Action action) {
        return directory
                .department(action.department())
                .map(department -> department.name())
                .orElse(action.department());
    }

    private static Map<String, String> about(Action action) {
        return Map.of("action", Long.toString(action.id()), "department", action.department());
    }
}
