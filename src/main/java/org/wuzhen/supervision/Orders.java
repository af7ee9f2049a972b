package org.wuzhen.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.directory.Centre;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.supervision.store.SupervisionMapper;

/**
 * Supervision orders: opened by a clock that ran out, by a leader or by a stage, issued under a number, answered,
 * accepted or not, talked over, and made known to the leader of the unit.
 */
@Component
@Transactional
public class Orders {

    private static final String SERIES = "supervision";

    private final SupervisionMapper store;
    private final Responsibles responsibles;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final WorkingCalendars calendars;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Orders(
            SupervisionMapper store,
            Responsibles responsibles,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            WorkingCalendars calendars,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.responsibles = responsibles;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.calendars = calendars;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A leader orders an answer by hand.
     *
     * @param responsible index among {@link #choices}
     * @param colour null where the rule is to decide
     * @throws FormRejected when the case has ended or runs under models that know no supervision
     */
    public void order(CaseNumber number, int responsible, String demand, Colour colour, String reason) {
        CaseFile file = cases.get(number);
        List<Responsible> choices = responsibles.choices(file);
        if (responsible < 0 || responsible >= choices.size()) {
            throw new FormRejected("请选择被督办单位。");
        }
        if (!flow.running(number)) {
            throw new FormRejected("案件已经结束，不能督办。");
        }
        Responsible whom = choices.get(responsible);
        Long id = store.insert(
                number.value(),
                new NewOrder(
                        Origin.HAND,
                        null,
                        "领导督办" + (whom.task() == null ? "本案办理" : "“" + whom.task() + "”"),
                        demand,
                        "",
                        false,
                        null,
                        whom,
                        colour,
                        reason),
                acts.actor().userId(),
                clock.instant());
        acts.record("supervision-ordered", number.value(), "督办" + whom.unit(), reason, about(id));
        if (!begin(number, id)) {
            throw new FormRejected("案件所用的流程版本不支持督办单，请直接催办并在办理备注中记明。");
        }
    }

    /** Whoever may be supervised by hand. */
    @Transactional(readOnly = true)
    public List<Responsible> choices(CaseNumber number) {
        return responsibles.choices(cases.get(number));
    }

    /** Opens an order and lets it run; empty where it was opened before, or the case runs under models that know none. */
    Optional<Long> open(CaseNumber number, NewOrder order) {
        return open(number, order, null);
    }

    /** As above, about a clock. */
    Optional<Long> open(CaseNumber number, NewOrder order, Long about) {
        Long id = store.insert(number.value(), order, acts.actor().userId(), clock.instant());
        if (id == null) {
            return Optional.empty();
        }
        if (about != null) {
            store.join(id, about);
        }
        if (!begin(number, id)) {
            store.end(id, Outcome.NOT_SUPERVISED, acts.actor().userId(), "案件所用的流程版本不支持督办单", clock.instant());
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private boolean begin(CaseNumber number, long id) {
        return flow.tell(
                SupervisionProcess.SUPERVISION_OPENED, number, Variables.of(SupervisionProcess.SUPERVISION, id));
    }

    /** What the rule on orders looks at. */
    @Transactional(readOnly = true)
    public OrderFacts weigh(CaseNumber number, long id) {
        Order order = store.find(id);
        int late = order.matterDue() == null
                ? 0
                : calendars.current().workingDaysBetween(day(order.matterDue()), day(clock.instant()));
        return new OrderFacts(order.origin().name(), order.term(), order.legal(), late, store.issued(number.value()));
    }

    /**
     * Issues an order under its number. What whoever ordered it by hand chose counts, beside what the rule advises.
     *
     * @return whom it goes to and until when it is answered
     */
    public Issued issue(CaseNumber number, long id, Ruled ruled) {
        Order order = store.lock(id);
        CaseFile file = cases.get(number);
        Colour colour = order.askedColour() == null ? ruled.colour() : order.askedColour();
        String term = order.askedColour() == null ? ruled.term() : colour.term();
        Centre issuer = responsibles.issuer(file);
        String paper = numbers.nextPaperNumber(SERIES, issuer.code(), issuer.abbrev() + "督", number);
        Deadline answer = answer(number, order, colour, term);
        store.issue(id, paper, colour, ruled, term, answer.dueAt(), clock.instant());
        cases.decide(
                number,
                "supervision-order",
                colour.name(),
                order.askedReason() == null ? ruled.reason() : order.askedReason(),
                ruled.basis(),
                ruled.row(),
                ruled.colour().name());
        records.made(number, RecordKind.SUPERVISION_ORDER, paper);
        acts.record(
                "supervision-order-issued",
                number.value(),
                "向" + order.unit() + "发出" + colour.label() + " " + paper + "，" + dueWords(colour, answer) + "答复",
                order.cause(),
                about(id, "person", order.person()));
        return new Issued(order.groups(), issuer.code(), answer.dueAt());
    }

    /** The rule leaves the matter out. */
    public void leftOut(CaseNumber number, long id, Ruled ruled) {
        store.end(id, Outcome.NOT_SUPERVISED, acts.actor().userId(), ruled.reason(), clock.instant());
    }

    /** A red order is answered on its day; given out after closing time or on a day of rest, on the next working morning. */
    private Deadline answer(CaseNumber number, Order order, Colour colour, String term) {
        Instant now = clock.instant();
        clocks.end(number, order.clockTerm(), "重新计算");
        if (colour == Colour.RED && !inOfficeHours(now)) {
            LocalDate next = calendars.current().nextWorkingDay(day(now));
            return clocks.startBy(
                    number,
                    order.clockTerm(),
                    SupervisionProcess.MORNING_TERM,
                    next.atStartOfDay(WorkingCalendar.ZONE).toInstant());
        }
        return clocks.startBy(number, order.clockTerm(), term, now);
    }

    /** Whether an answer can still be given on this day. */
    private boolean inOfficeHours(Instant now) {
        ZonedDateTime local = now.atZone(WorkingCalendar.ZONE);
        return calendars.current().isWorkingDay(local.toLocalDate())
                && local.toLocalTime().isBefore(LocalTime.of(17, 30));
    }

    private static String dueWords(Colour colour, Deadline answer) {
        return colour == Colour.RED && answer.term().key().equals(SupervisionProcess.MORNING_TERM)
                ? "已过下班时间，次一工作日（" + answer.lastDay() + "）上午12时以前"
                : answer.lastDay() + "以前";
    }

    /** Whoever is supervised answers. */
    public void answered(CaseNumber number, long id, String measures, String result) {
        Order order = open(number, id);
        store.enter(
                id,
                EntryKind.ANSWER,
                null,
                result + "：" + measures,
                acts.actor().userId(),
                clock.instant());
        clocks.end(number, order.clockTerm(), "已答复");
        store.state(id, OrderState.REVIEWING);
        records.made(number, RecordKind.SUPERVISION_ANSWER, order.number() + "的答复");
        acts.record("supervision-answered", number.value(), order.unit() + "答复" + order.number(), null, about(id));
    }

    /**
     * The supervisor looks at an answer.
     *
     * @param result accepted, again or interview
     * @param answeredBy log-in name of whoever answered, who may not
     * @return until when it is answered anew; null where it is not
     */
    public Instant review(CaseNumber number, long id, String result, String words, String answeredBy) {
        Order order = open(number, id);
        String reviewer = acts.actor().userId();
        if (reviewer.equals(answeredBy)) {
            throw new FormRejected("督办答复须由答复人以外的人审核，您是答复人，不能审核。");
        }
        EntryKind kind =
                switch (result) {
                    case "accepted" -> EntryKind.ACCEPTED;
                    case "again" -> EntryKind.RETURNED;
                    default -> EntryKind.NOT_ACCEPTED;
                };
        store.enter(id, kind, null, words, reviewer, clock.instant());
        cases.decide(number, "supervision-review", result, words, null, null, null);
        acts.record(
                "supervision-reviewed", number.value(), kind.label() + "（" + order.number() + "）", words, about(id));
        if (kind == EntryKind.RETURNED) {
            return again(number, order);
        }
        if (kind == EntryKind.NOT_ACCEPTED) {
            store.state(id, OrderState.INTERVIEW);
        }
        return null;
    }

    private Instant again(CaseNumber number, Order order) {
        Instant due = answer(number, order, order.colour(), order.answerTerm()).dueAt();
        store.due(order.id(), due);
        return due;
    }

    /**
     * The term of the answer passed.
     *
     * @return until when it is answered now, where the case stands still; empty otherwise
     */
    public Optional<Instant> unanswered(CaseNumber number, long id) {
        Order order = store.lock(id);
        if (cases.get(number).suspended()) {
            store.enter(
                    id,
                    EntryKind.POSTPONED,
                    null,
                    "案件中止期间不能答复，时限重新计算。",
                    acts.actor().userId(),
                    clock.instant());
            return Optional.of(again(number, order));
        }
        store.enter(
                id,
                EntryKind.UNANSWERED,
                null,
                order.interviewed() == null ? "逾期未答复，转约谈。" : "约谈后仍未答复，转通报。",
                acts.actor().userId(),
                clock.instant());
        clocks.end(number, order.clockTerm(), "逾期未答复");
        store.state(id, order.interviewed() == null ? OrderState.INTERVIEW : OrderState.NOTICE);
        acts.record("supervision-unanswered", number.value(), order.unit() + "逾期未答复" + order.number(), null, about(id));
        return Optional.empty();
    }

    /** Whether the unit was talked to before. */
    @Transactional(readOnly = true)
    public boolean interviewed(long id) {
        return store.find(id).interviewed() != null;
    }

    /**
     * The supervisor talks to the unit.
     *
     * @param result again or notice
     * @return until when it is answered now; null where it is made known
     */
    public Instant interview(CaseNumber number, long id, String whom, String words, String result) {
        Order order = open(number, id);
        if (result.equals("again") && order.interviewed() != null) {
            throw new FormRejected("本单已经约谈过一次，仍未落实的须通报。");
        }
        store.enter(id, EntryKind.INTERVIEW, whom, words, acts.actor().userId(), clock.instant());
        store.interviewed(id, clock.instant());
        records.made(number, RecordKind.INTERVIEW_RECORD, order.number() + "约谈记录");
        cases.decide(number, "supervision-interview", result, words, null, null, null);
        acts.record(
                "supervision-interviewed", number.value(), "就" + order.number() + "约谈" + order.unit(), null, about(id));
        if (result.equals("again")) {
            return again(number, order);
        }
        store.state(id, OrderState.NOTICE);
        return null;
    }

    /** The supervisor makes it known to the leader of the unit, and the order ends with that. */
    public void notice(CaseNumber number, long id, String leader, String words) {
        Order order = open(number, id);
        store.enter(id, EntryKind.NOTICE, leader, words, acts.actor().userId(), clock.instant());
        store.end(id, Outcome.ACCOUNTABILITY, acts.actor().userId(), null, clock.instant());
        records.made(number, RecordKind.ACCOUNTABILITY_NOTICE, order.number() + "通报");
        acts.record(
                "supervision-noticed",
                number.value(),
                "就" + order.number() + "通报" + order.unit() + "，通报问责",
                null,
                about(id, "leader", responsibles.leaderId(order).orElse(null)));
    }

    /** Who leads the unit of an order, in words: 人社局主要领导 杨志诚. */
    @Transactional(readOnly = true)
    public String leaderOf(Order order) {
        return responsibles.leader(order);
    }

    /** An answer was accepted: the order is struck off (销号). */
    public void close(CaseNumber number, long id) {
        Order order = store.lock(id);
        store.end(id, Outcome.ACCEPTED, acts.actor().userId(), null, clock.instant());
        acts.record("supervision-closed", number.value(), order.number() + "销号", null, about(id));
    }

    /** The matter was done meanwhile, or the case has ended. */
    void lapse(Order order, String reason) {
        if (store.end(order.id(), Outcome.LAPSED, acts.actor().userId(), reason, clock.instant()) == 0) {
            return;
        }
        clocks.end(order.caseNumber(), order.clockTerm(), "督办终止");
        acts.record(
                "supervision-lapsed",
                order.caseNumber().value(),
                (order.number() == null ? "督办" : order.number()) + "终止：" + reason,
                null,
                about(order.id()));
        flow.tellOne(
                SupervisionProcess.SUPERVISION_LAPSED, order.caseNumber(), SupervisionProcess.SUPERVISION, order.id());
    }

    /** Orders of a case, the oldest first; what the rule left out is not among them. */
    @Transactional(readOnly = true)
    public List<Order> of(CaseNumber number) {
        return store.of(number.value());
    }

    /** An order of a case; empty when there is none, or when it belongs to another case. */
    @Transactional(readOnly = true)
    public Optional<Order> order(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id)).filter(o -> o.caseNumber().equals(number));
    }

    /** The course of an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries(long id) {
        return store.entries(id);
    }

    private Order open(CaseNumber number, long id) {
        Order order = store.lock(id);
        if (order == null || !order.caseNumber().equals(number)) {
            throw new FormRejected("没有这张督办单，请返回案件页面查看。");
        }
        if (!order.open()) {
            throw new FormRejected("这张督办单已经结束（" + order.outcome().label() + "），无需再办理。");
        }
        return order;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /** With whoever is told of it. */
    private static Map<String, String> about(long order, String as, String person) {
        Map<String, String> details = about(order);
        if (person != null) {
            details.put(as, person);
        }
        return details;
    }

    static Map<String, String> about(long order) {
        Map<String, String> details = new HashMap<>();
        details.put("order", Long.toString(order));
        return details;
    }
}
