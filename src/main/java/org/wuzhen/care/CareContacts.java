package org.wuzhen.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.care.store.CareMapper;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.sealing.Sealed;

/** Visits and calls: begun when they fall due, recorded, and followed: needs by departments, risks by the director, disputes through the one door. */
@Component
@Transactional
public class CareContacts {

    private static final int AT_ONCE = 50;

    private final CareMapper store;
    private final CareTexts texts;
    private final CareList list;
    private final CareRules rules;
    private final CareSight sight;
    private final NumberSeries numbers;
    private final Deadlines deadlines;
    private final Directory directory;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    CareContacts(
            CareMapper store,
            CareTexts texts,
            CareList list,
            CareRules rules,
            CareSight sight,
            NumberSeries numbers,
            Deadlines deadlines,
            Directory directory,
            CaseFlow flow,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.list = list;
        this.rules = rules;
        this.sight = sight;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.directory = directory;
        this.flow = flow;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /** Begins the next contact that has fallen due; false when there is none. */
    boolean beginNext() {
        Cared cared = store.takeDue(today());
        if (cared == null) {
            return false;
        }
        Instant now = clock.instant();
        OwnNumber number = numbers.nextOwnNumber(CareProcess.CONTACT_KIND, cared.centre());
        Instant due =
                deadlines.start(TermQuery.of(CareProcess.CONTACT_TERM), now).dueAt();
        if (store.begin(number.value(), cared.id(), cared.nextDue(), due, now) == null) {
            throw new IllegalStateException("A contact of " + cared.number() + " is open already");
        }
        flow.begin(
                CareProcess.KEY,
                number,
                Variables.of(CareProcess.CENTRE, cared.centre()).with(CareProcess.SOCIAL_WORKER, cared.socialWorker()));
        return true;
    }

    /** Marks contacts that were not done in time; answers how many. */
    int noteMissed() {
        List<Long> missed = store.missed(clock.instant(), AT_ONCE);
        for (long id : missed) {
            Contact contact = store.contactById(id);
            acts.record(
                    "care-contact-missed",
                    null,
                    "问诊（" + contact.number() + "）逾期未办",
                    null,
                    Map.of("number", contact.number().value()));
        }
        return missed.size();
    }

    /**
     * A contact by its own number.
     *
     * @throws NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Contact of(OwnNumber number) {
        return Optional.ofNullable(store.contact(number.value()))
                .orElseThrow(() -> new NoSuchElementException("No contact " + number));
    }

    /** Contacts of somebody, the latest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(Cared cared) {
        return store.contacts(cared.id());
    }

    /** The contacts now open of these people. */
    @Transactional(readOnly = true)
    public List<Contact> openOf(List<Cared> people) {
        return people.isEmpty()
                ? List.of()
                : store.openOf(people.stream().map(Cared::id).toList());
    }

    /** The contacts from which a case came. */
    @Transactional(readOnly = true)
    public List<Contact> behind(CaseNumber number) {
        return store.contactsOfCase(number.value());
    }

    /** Needs of somebody, the earliest first. */
    @Transactional(readOnly = true)
    public List<Need> needsOf(Cared cared) {
        return store.needsOf(cared.id());
    }

    /** Needs of a contact, by their place. */
    @Transactional(readOnly = true)
    public List<Need> needs(Contact contact) {
        return store.needs(contact.id());
    }

    /** How many risks at these centres nobody has decided about, and how many contacts are overdue. */
    @Transactional(readOnly = true)
    public Waiting waiting(Set<String> centres) {
        return centres.isEmpty() ? new Waiting(0, 0) : new Waiting(store.risksOpen(centres), store.missedOpen(centres));
    }

    /** What waits at some centres. */
    public record Waiting(int risks, int missed) {}

    /**
     * How to reach the person, for whoever asks after them: in clear for those who may see it, recorded; masked for others.
     */
    public String reach(Contact contact, String task) {
        Cared cared = list.of(contact.person());
        return cared.on() && contact.open() && sight.sees(cared)
                ? list.contactLine(cared, task)
                : list.face(cared).name();
    }

    /**
     * What a social worker brings back.
     *
     * @throws FormRejected when it is recorded already, a department has no officer, or the dispute cannot be registered
     */
    public Recorded record(OwnNumber number, Told told) {
        Contact contact = of(number);
        Cared cared = list.onList(contact.person());
        if (!sight.sees(cared)) {
            throw new FormRejected("问诊只能由负责的社工或者中心主任记录。");
        }
        CaseNumber opened = told.dispute() == null ? null : report(cared, number, told.dispute());
        Instant now = clock.instant();
        if (store.record(
                        contact.id(),
                        told.way(),
                        told.outcome(),
                        opened == null ? null : opened.value(),
                        sight.me(),
                        now)
                == 0) {
            throw new FormRejected("本次问诊已经记录，请刷新页面查看。");
        }
        texts.keep(cared.id(), SealedPart.WELLBEING, contact.id(), told.wellbeing());
        texts.keep(cared.id(), SealedPart.RISK, contact.id(), told.risk());
        askFor(cared, contact, told.needs());
        Level level = told.level() == null ? cared.level() : told.level();
        Advice advice = rules.advice(level, cared.group(), told.outcome());
        if (level != cared.level()) {
            list.rate(cared.id(), new Placing(cared.consent(), level, null, cared.socialWorker(), told.levelReason()));
        }
        int days = Math.min(list.of(cared.id()).everyDays(), advice.days());
        store.contacted(cared.id(), told.outcome(), now, today().plusDays(days));
        acts.record(
                "care-contact-done",
                null,
                "问诊（" + number + "）：" + told.way().label() + "，"
                        + told.outcome().label() + "，下次" + days + "日后",
                advice.reason(),
                Map.of("number", number.value(), "outcome", told.outcome().name(), "row", advice.row()));
        return new Recorded(told.outcome(), told.needs().size(), opened);
    }

    /**
     * The director decides about a risk.
     *
     * @throws FormRejected when it is decided already
     */
    public void weigh(OwnNumber number, RiskMeasure measure, String words) {
        Contact contact = of(number);
        Cared cared = list.onList(contact.person());
        if (!sight.directs(cared)) {
            throw new FormRejected("风险由中心主任研判。");
        }
        if (store.weigh(contact.id(), measure, sight.me(), clock.instant()) == 0) {
            throw new FormRejected("该风险已经研判，请刷新页面查看。");
        }
        texts.keep(cared.id(), SealedPart.RISK_DECISION, contact.id(), words);
        if (measure == RiskMeasure.CLOSER && cared.level() != Level.HIGH) {
            list.rate(cared.id(), new Placing(cared.consent(), Level.HIGH, null, cared.socialWorker(), words));
        }
        acts.record(
                "care-risk-weighed",
                null,
                "研判问诊（" + number + "）发现的风险：" + measure.label(),
                measure.label(),
                Map.of("number", number.value(), "measure", measure.name()));
    }

    /** A need by its place among those of a contact. */
    @Transactional(readOnly = true)
    public Need need(OwnNumber number, int place) {
        return store.needs(of(number).id()).get(place);
    }

    /** What is needed, in the social worker's words. */
    @Transactional(readOnly = true)
    public String wanted(Need need) {
        return texts.read(SealedPart.NEED, need.id());
    }

    /** What the social worker found dangerous. */
    @Transactional(readOnly = true)
    public String risk(Contact contact) {
        return texts.read(SealedPart.RISK, contact.id());
    }

    /** Whether the person logged in answers a need for its department, or directs the centre. */
    @Transactional(readOnly = true)
    public boolean answers(Need need) {
        String me = sight.me();
        return directory.officers(need.department(), need.desk()).stream()
                .anyMatch(held -> held.person().equals(me));
    }

    /** How to reach the person, for the department's officer who helps; recorded. */
    public String reach(OwnNumber number, Need need, String task) {
        Cared cared = list.of(of(number).person());
        return cared.on() && need.result() == null && answers(need)
                ? list.contactLine(cared, task)
                : list.face(cared).name();
    }

    /**
     * A department answers.
     *
     * @throws FormRejected when it is answered already, or the person logged in is not of the department
     */
    public void answer(OwnNumber number, int place, NeedResult result, String words) {
        Contact contact = of(number);
        Need need = need(number, place);
        if (!answers(need)) {
            throw new FormRejected("只能由所需部门的派驻干部答复。");
        }
        if (store.answer(need.id(), result, sight.me(), clock.instant()) == 0) {
            throw new FormRejected("该需求已经答复，请刷新页面查看。");
        }
        texts.keep(contact.person(), SealedPart.ANSWER, need.id(), words);
        acts.record(
                "care-need-answered",
                null,
                directory.department(need.department()).orElseThrow().shortName() + "答复问诊（" + number + "）转来的需求："
                        + result.label(),
                null,
                Map.of("number", number.value(), "result", result.name()));
    }

    private void askFor(Cared cared, Contact contact, List<Told.Wanted> wanted) {
        List<String> nobody = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            Told.Wanted want = wanted.get(place);
            Optional<String> desk = directory.deskOf(want.department(), cared.centre());
            if (desk.isEmpty()) {
                nobody.add(
                        directory.department(want.department()).orElseThrow().shortName() + "没有派驻干部，请选择其他部门或者先线下联系。");
                continue;
            }
            long id = store.need(contact.id(), place, want.department(), desk.get());
            texts.keep(cared.id(), SealedPart.NEED, id, want.words());
        }
        if (!nobody.isEmpty()) {
            throw new FormRejected(nobody);
        }
    }

    private CaseNumber report(Cared cared, OwnNumber number, Told.Dispute dispute) {
        String birth = texts.read(SealedPart.BIRTH, cared.id());
        DisputeReported reported = DisputeReported.of(new NewCase(
                cared.centre(),
                dispute.type(),
                Channel.PROACTIVE,
                number.value(),
                cared.community(),
                null,
                null,
                dispute.facts(),
                dispute.claims(),
                null,
                2,
                cared.minor() ? Set.of(Mark.MINOR) : Set.of(),
                clock.instant(),
                List.of(
                        new Party(
                                null,
                                Party.Side.APPLICANT,
                                Party.Kind.PERSON,
                                texts.read(SealedPart.NAME, cared.id()),
                                null,
                                birth == null ? null : LocalDate.parse(birth),
                                Sealed.of(texts.read(SealedPart.ID_NUMBER, cared.id())),
                                Sealed.of(texts.read(SealedPart.PHONE, cared.id())),
                                texts.read(SealedPart.ADDRESS, cared.id()),
                                cared.minor(),
                                null),
                        new Party(
                                null,
                                Party.Side.RESPONDENT,
                                dispute.organisation() ? Party.Kind.ORGANISATION : Party.Kind.PERSON,
                                dispute.respondent(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null))));
        events.publishEvent(reported);
        if (reported.refusal() != null) {
            throw new FormRejected("纠纷不能登记：" + reported.refusal() + "。");
        }
        return reported.number();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }
}
