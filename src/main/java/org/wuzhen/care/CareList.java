package org.wuzhen.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Reveals;
import org.wuzhen.act.Acts;
import org.wuzhen.care.store.CareMapper;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.engine.Variables;
import org.wuzhen.sealing.Mask;
import org.wuzhen.sealing.PersonalNumber;
import org.wuzhen.sealing.Sealed;

/**
 * The list of people whom the office asks after: who is put on it, by which law and why, how closely they are looked after,
 * and how they leave it. Who may do so, whoever calls has asked {@link CareSight}.
 */
@Component
@Transactional
public class CareList {

    /** Years for which a sealed record may be kept (《个人信息保护法》第十九条、第五十六条). */
    public static final Set<Integer> KEPT_YEARS = Set.of(1, 3, 5);

    private static final int MANY = 500;
    private static final int FIRST_WITHIN = 7;
    private static final int GUARDED_AGE = 14;
    private static final int ADULT = 18;

    private final CareMapper store;
    private final CareTexts texts;
    private final CareRules rules;
    private final CareSight sight;
    private final NumberSeries numbers;
    private final CaseFiles cases;
    private final CaseFlow flow;
    private final OpenTasks tasks;
    private final TaskDuty hands;
    private final Reveals reveals;
    private final Acts acts;
    private final Clock clock;

    CareList(
            CareMapper store,
            CareTexts texts,
            CareRules rules,
            CareSight sight,
            NumberSeries numbers,
            CaseFiles cases,
            CaseFlow flow,
            OpenTasks tasks,
            TaskDuty hands,
            Reveals reveals,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.sight = sight;
        this.numbers = numbers;
        this.cases = cases;
        this.flow = flow;
        this.tasks = tasks;
        this.hands = hands;
        this.reveals = reveals;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Somebody on the list.
     *
     * @throws NoSuchElementException when there is nobody with this id
     */
    @Transactional(readOnly = true)
    public Cared of(long id) {
        return Optional.ofNullable(store.find(id))
                .orElseThrow(() -> new NoSuchElementException("Nobody on the list has the id " + id));
    }

    /** Those on the list or proposed for it whom the person logged in sees, the soonest due first. */
    @Transactional(readOnly = true)
    public List<Cared> seen() {
        return seen(false);
    }

    /** Those who have left or were not taken. */
    @Transactional(readOnly = true)
    public List<Cared> gone() {
        return seen(true);
    }

    /** Those proposed from a case. */
    @Transactional(readOnly = true)
    public List<Cared> ofCase(CaseNumber number) {
        return store.ofCase(number.value());
    }

    /** People as every page shows them, by id. */
    @Transactional(readOnly = true)
    public Map<Long, Face> faces(Collection<Cared> people) {
        List<Long> ids = people.stream().map(Cared::id).toList();
        Map<Long, String> names = texts.ofPeople(ids, SealedPart.NAME);
        Map<Long, String> numbersOf = texts.ofPeople(ids, SealedPart.ID_NUMBER);
        Map<Long, String> phones = texts.ofPeople(ids, SealedPart.PHONE);
        Map<Long, String> addresses = texts.ofPeople(ids, SealedPart.ADDRESS);
        Map<Long, String> guardians = texts.ofPeople(ids, SealedPart.GUARDIAN);
        return people.stream().collect(Collectors.toMap(Cared::id, one -> {
            boolean sealed = one.state() == ListState.LEFT || one.state() == ListState.DECLINED;
            long id = one.id();
            return sealed
                    ? new Face(one.erasedAt() == null ? "已封存" : "已删除", null, null, null, null)
                    : new Face(
                            Mask.person(names.get(id), one.minor()),
                            Mask.number(Sealed.of(numbersOf.get(id)), one.minor()),
                            Mask.number(Sealed.of(phones.get(id)), one.minor()),
                            Mask.address(addresses.get(id), one.minor()),
                            guardians.containsKey(id) ? Mask.HIDDEN : null);
        }));
    }

    /** One as every page shows them. */
    @Transactional(readOnly = true)
    public Face face(Cared cared) {
        return faces(List.of(cared)).get(cared.id());
    }

    /** Levels given to somebody, the latest first. */
    @Transactional(readOnly = true)
    public List<Rating> ratings(long id) {
        return store.ratings(id);
    }

    /** How often the table was not followed at these centres. */
    @Transactional(readOnly = true)
    public int overridden(Set<String> centres) {
        return centres.isEmpty() ? 0 : store.overridden(centres);
    }

    /** How many of which kind are on which list. */
    @Transactional(readOnly = true)
    public List<CareCount> counts() {
        return store.counts();
    }

    /**
     * Proposes a party of a case for the list of its centre; the centre's social workers and its director decide.
     *
     * @throws FormRejected when there is no law for it, or the party is on the list already
     */
    public long propose(CaseNumber number, long party, String group, String reason) {
        Party who = cases.parties(number).stream()
                .filter(one -> one.id() == party && one.kind() == Party.Kind.PERSON)
                .findFirst()
                .orElseThrow(() -> new FormRejected("请选择本案的一位当事人。"));
        var file = cases.get(number);
        long id = enter(
                new NewCared(
                        file.centre(),
                        file.community(),
                        group,
                        who.name(),
                        who.idNumber(),
                        who.phone(),
                        who.birthDate(),
                        who.address(),
                        null,
                        reason),
                who.minor(),
                number);
        acts.record("care-proposed", number.value(), "提请将一位当事人列入问诊名单，由社工或者中心主任审定");
        return id;
    }

    /**
     * Puts somebody on the list who was not proposed before.
     *
     * @throws FormRejected when there is no law for it, the person is on the list already, or consent does not fit
     */
    public long putOn(NewCared whom, Placing placing) {
        long id = enter(whom, false, null);
        putOn(id, placing);
        return id;
    }

    /**
     * Puts somebody on the list who was proposed.
     *
     * @throws FormRejected when it was decided already, or consent does not fit
     */
    public void putOn(long id, Placing placing) {
        Cared cared = store.lock(id);
        String birth = texts.read(SealedPart.BIRTH, id);
        if (placing.consent() == Consent.PERSON
                && birth != null
                && Period.between(LocalDate.parse(birth), today()).getYears() < GUARDED_AGE) {
            throw new FormRejected("不满十四周岁的，须由监护人同意，或者依法履行职责并告知监护人（《个人信息保护法》第三十一条）。");
        }
        requireWorker(cared, placing.socialWorker());
        Advice advice = rules.advice(placing.level(), cared.group(), null);
        int days = days(placing, advice);
        if (store.putOn(
                        id,
                        placing.consent(),
                        placing.level(),
                        days,
                        placing.socialWorker(),
                        today().plusDays(Math.min(FIRST_WITHIN, days)),
                        sight.me(),
                        clock.instant())
                == 0) {
            throw new FormRejected("已经审定，请刷新页面查看。");
        }
        keepRating(cared, placing, days, advice);
        acts.record(
                "care-put-on",
                null,
                "将一人列入问诊名单（" + cared.number() + "），" + placing.level().label() + "，每" + days + "日一次",
                "依据：" + cared.basis(),
                Map.of(
                        "number",
                        cared.number().value(),
                        "row",
                        cared.basisRow(),
                        "level",
                        placing.level().name()));
    }

    /**
     * Does not take somebody who was proposed; nothing of the proposal is kept.
     *
     * @throws FormRejected when it was decided already
     */
    public void decline(long id, String reason) {
        Cared cared = of(id);
        if (store.leave(id, ListState.PROPOSED, ListState.DECLINED, null, today(), sight.me(), clock.instant()) == 0) {
            throw new FormRejected("已经审定，请刷新页面查看。");
        }
        texts.erase(id);
        store.erased(id, clock.instant());
        acts.record(
                "care-declined",
                null,
                "不列入问诊名单（" + cared.number() + "），提请时的个人信息已删除",
                PersonalNumber.taken(reason),
                Map.of("number", cared.number().value()));
    }

    /**
     * Gives somebody another level, other days or another social worker.
     *
     * @throws FormRejected when the person is no longer on the list
     */
    public void rate(long id, Placing placing) {
        Cared cared = onList(id);
        requireWorker(cared, placing.socialWorker());
        Advice advice = rules.advice(placing.level(), cared.group(), cared.lastOutcome());
        int days = days(placing, advice);
        LocalDate from = cared.lastAt() == null ? today() : LocalDate.ofInstant(cared.lastAt(), WorkingCalendar.ZONE);
        LocalDate due = from.plusDays(days).isBefore(today()) ? today() : from.plusDays(days);
        store.rate(id, placing.level(), days, placing.socialWorker(), due);
        if (!placing.socialWorker().equals(cared.socialWorker())) {
            handOver(cared, placing.socialWorker());
        }
        keepRating(cared, placing, days, advice);
        acts.record(
                "care-rated",
                null,
                "问诊对象（" + cared.number() + "）的关注级别由" + cared.level().label() + "调整为"
                        + placing.level().label() + "，每" + days + "日一次",
                days == advice.days() ? advice.reason() : "与规则建议的每" + advice.days() + "日不同，理由已记录",
                Map.of(
                        "number", cared.number().value(),
                        "row", advice.row(),
                        "advised", String.valueOf(advice.days()),
                        "days", String.valueOf(days)));
    }

    /**
     * Takes somebody off the list: the record is sealed from now on, and deleted when its years are over.
     *
     * @param years for which it is kept, one of {@link #KEPT_YEARS}
     * @throws FormRejected when the person is no longer on the list
     */
    public void leave(long id, LeaveCause cause, String reason, int years) {
        Cared cared = onList(id);
        if (!KEPT_YEARS.contains(years)) {
            throw new FormRejected("“封存年限”的选项无效，请重新选择。");
        }
        LocalDate until = today().plusYears(years);
        store.leave(id, ListState.ON, ListState.LEFT, cause, until, sight.me(), clock.instant());
        texts.keep(id, SealedPart.LEAVING, id, reason);
        for (Contact contact : store.contacts(id)) {
            flow.tell(CareProcess.PERSON_LEFT, contact.number(), Variables.none());
        }
        store.callOff(id);
        acts.record(
                "care-left",
                null,
                "问诊对象（" + cared.number() + "）退出名单：" + cause.label() + "；记录封存至" + until,
                cause.label(),
                Map.of("number", cared.number().value(), "keepUntil", until.toString()));
    }

    /** Deletes the next record that was kept long enough; false when there is none. */
    boolean eraseNext() {
        Cared kept = store.takeKept(today());
        if (kept == null) {
            return false;
        }
        texts.erase(kept.id());
        store.erased(kept.id(), clock.instant());
        acts.record(
                "care-erased",
                null,
                "封存期满，问诊对象（" + kept.number() + "）的个人信息已删除",
                null,
                Map.of("number", kept.number().value()));
        return true;
    }

    /** The parts of somebody's data that may be looked at. */
    @Transactional(readOnly = true)
    public boolean has(Cared cared, Reveals.Field field) {
        return open(cared) && clear(cared, field) != null;
    }

    /**
     * A part of somebody's data in clear, recorded.
     *
     * @throws NoSuchElementException when there is none, or the record is sealed
     */
    public String reveal(Cared cared, Reveals.Field field, Reveals.Purpose purpose, String note) {
        String clear = open(cared) ? clear(cared, field) : null;
        if (clear == null) {
            throw new NoSuchElementException("Nothing to look at");
        }
        reveals.looked(cared.number(), field, purpose, note == null ? null : PersonalNumber.taken(note));
        return clear;
    }

    /** How to reach somebody, for the task of asking after them: recorded once a day for each person and task. */
    String contactLine(Cared cared, String task) {
        reveals.reached(cared.number(), task);
        String name = texts.read(SealedPart.NAME, cared.id());
        return List.of(
                        part("", cared.minor() ? Mask.person(name, true) : name),
                        part("电话", texts.read(SealedPart.PHONE, cared.id())),
                        part("住址", texts.read(SealedPart.ADDRESS, cared.id())),
                        part("监护人", texts.read(SealedPart.GUARDIAN, cared.id())))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
    }

    Cared onList(long id) {
        Cared cared = Optional.ofNullable(store.lock(id))
                .orElseThrow(() -> new NoSuchElementException("Nobody on the list has the id " + id));
        if (!cared.on()) {
            throw new FormRejected("该对象不在名单上，请刷新页面查看。");
        }
        return cared;
    }

    private List<Cared> seen(boolean gone) {
        Set<String> centres = sight.centres();
        return centres.isEmpty()
                ? List.of()
                : store.at(centres, gone, MANY).stream().filter(sight::sees).toList();
    }

    private long enter(NewCared whom, boolean knownMinor, CaseNumber from) {
        Group group = rules.group(whom.group()).orElseThrow(() -> new FormRejected("所选人群没有现行的法律依据，不能列入名单。"));
        if (whom.reason() == null || whom.reason().isBlank()) {
            throw new FormRejected("请填写“列入理由”。");
        }
        if (texts.listed(whom.centre(), whom.idNumber())) {
            throw new FormRejected("该人员已经在名单上，或者已经提请列入，不必重复登记。");
        }
        boolean minor = knownMinor
                || (whom.birth() == null
                        ? group.code().equals("MINOR")
                        : whom.birth().plusYears(ADULT).isAfter(today()));
        var number = numbers.nextOwnNumber(CareProcess.PERSON_KIND, whom.centre());
        long id = store.insert(
                number.value(),
                whom.centre(),
                whom.community(),
                group,
                minor,
                from == null ? null : from.value(),
                sight.me(),
                clock.instant());
        texts.keep(id, SealedPart.NAME, id, whom.name());
        texts.keep(id, SealedPart.ID_NUMBER, id, clear(whom.idNumber()));
        texts.keep(id, SealedPart.PHONE, id, clear(whom.phone()));
        texts.keep(id, SealedPart.ADDRESS, id, whom.address());
        texts.keep(
                id,
                SealedPart.BIRTH,
                id,
                whom.birth() == null ? null : whom.birth().toString());
        texts.keep(id, SealedPart.GUARDIAN, id, whom.guardian());
        texts.keep(id, SealedPart.REASON, id, whom.reason());
        return id;
    }

    /** What is open comes into the hands of whoever looks after the person from now on. */
    private void handOver(Cared cared, String to) {
        store.openOf(List.of(cared.id())).stream()
                .flatMap(contact -> tasks.of(contact.number()).stream())
                .filter(task -> task.element().equals(CareProcess.RECORD_CONTACT))
                .forEach(task -> hands.giveTo(task.id(), to));
    }

    private void requireWorker(Cared cared, String worker) {
        if (!sight.workers(cared.centre(), cared.community()).contains(worker)) {
            throw new FormRejected("请选择负责本社区（村）的社工。");
        }
    }

    private void keepRating(Cared cared, Placing placing, int days, Advice advice) {
        long rating = store.rating(cared.id(), placing.level(), days, advice, sight.me(), clock.instant());
        texts.keep(cared.id(), SealedPart.LEVEL_REASON, rating, placing.reason());
    }

    private static int days(Placing placing, Advice advice) {
        return placing.days() == null ? advice.days() : placing.days();
    }

    private boolean open(Cared cared) {
        return cared.state() == ListState.ON || cared.state() == ListState.PROPOSED;
    }

    private String clear(Cared cared, Reveals.Field field) {
        Function<SealedPart, String> read = part -> texts.read(part, cared.id());
        return switch (field) {
            case NAME -> read.apply(SealedPart.NAME);
            case ID_NUMBER -> read.apply(SealedPart.ID_NUMBER);
            case PHONE -> read.apply(SealedPart.PHONE);
            case ADDRESS -> read.apply(SealedPart.ADDRESS);
            case REPRESENTATIVE -> read.apply(SealedPart.GUARDIAN);
            case RECORD -> story(cared);
            default -> null;
        };
    }

    /** Everything that was written about somebody, the latest first. */
    private String story(Cared cared) {
        Map<Long, String> ratings = texts.all(cared.id(), SealedPart.LEVEL_REASON);
        Map<Long, String> told = texts.all(cared.id(), SealedPart.WELLBEING);
        Map<Long, String> risks = texts.all(cared.id(), SealedPart.RISK);
        Map<Long, String> decided = texts.all(cared.id(), SealedPart.RISK_DECISION);
        Map<Long, String> needs = texts.all(cared.id(), SealedPart.NEED);
        Map<Long, String> answers = texts.all(cared.id(), SealedPart.ANSWER);
        StringBuilder story = new StringBuilder("列入理由：").append(texts.read(SealedPart.REASON, cared.id()));
        for (Contact contact : store.contacts(cared.id())) {
            if (contact.doneAt() == null) {
                continue;
            }
            story.append("\n\n")
                    .append(LocalDate.ofInstant(contact.doneAt(), WorkingCalendar.ZONE))
                    .append(" ")
                    .append(contact.way().label())
                    .append("，")
                    .append(contact.outcome().label())
                    .append("：")
                    .append(told.get(contact.id()));
            line(story, "风险", risks.get(contact.id()));
            line(story, "研判", decided.get(contact.id()));
            for (Need need : store.needs(contact.id())) {
                line(story, "需要", needs.get(need.id()));
                line(story, "部门答复", answers.get(need.id()));
            }
        }
        for (Rating rating : store.ratings(cared.id())) {
            line(story, "评为" + rating.level().label(), ratings.get(rating.id()));
        }
        return story.toString();
    }

    private static void line(StringBuilder story, String label, String text) {
        if (text != null) {
            story.append("\n").append(label).append("：").append(text);
        }
    }

    private static String part(String label, String text) {
        return text == null ? "" : label + text;
    }

    private static String clear(Sealed text) {
        return text == null ? null : text.clear();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }
}
