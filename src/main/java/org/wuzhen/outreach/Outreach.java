package org.wuzhen.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.outreach.store.OutreachMapper;
import org.wuzhen.sealing.Sealed;

/**
 * 巡诊: each street's centre goes round its communities every week, the district's every month. A plan says who goes where and
 * when; each visit is recorded within a day, or stands as missed; what is found goes through the one door.
 */
@Component
@Transactional
public class Outreach {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int MAKE_UP_DAYS = 7;

    /** Who goes. */
    private static final Set<Post> VISITORS = Set.of(
            Post.MEDIATOR,
            Post.GRID_WORKER,
            Post.PART_TIME_GRID_WORKER,
            Post.SOCIAL_WORKER,
            Post.UNIT_SECRETARY,
            Post.UNIT_DIRECTOR,
            Post.TRIAGE_OFFICER,
            Post.COMMITTEE_HEAD,
            Post.STREET_DIRECTOR,
            Post.DISTRICT_DIRECTOR);

    private final OutreachMapper store;
    private final NumberSeries numbers;
    private final CaseFlow flow;
    private final CaseFiles cases;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outreach(
            OutreachMapper store,
            NumberSeries numbers,
            CaseFlow flow,
            CaseFiles cases,
            Directory directory,
            Deadlines deadlines,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.flow = flow;
        this.cases = cases;
        this.directory = directory;
        this.deadlines = deadlines;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Begins the round of a centre for the period of today; empty when it has begun, be it on another node just now. */
    public Optional<OwnNumber> begin(Centre centre) {
        Period period = Period.of(centre.level(), today());
        if (store.begun(centre.code(), period.from()) || !flow.offers(OutreachProcess.KEY)) {
            return Optional.empty();
        }
        OwnNumber number = numbers.nextOwnNumber(OutreachProcess.KIND, centre.code());
        if (store.begin(number, centre.code(), period.from(), period.to(), clock.instant()) == 0) {
            // the number is not used up either
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        flow.begin(
                OutreachProcess.KEY,
                number,
                Variables.of(OutreachProcess.CENTRE, centre.code())
                        .with(
                                OutreachProcess.PERIOD_END,
                                Date.from(startOf(period.to().plusDays(1)))));
        acts.record("outreach-begun", number.value(), period.name() + "巡诊开始，请制定计划");
        return Optional.of(number);
    }

    /** A round; empty when there is none of this number. */
    @Transactional(readOnly = true)
    public Optional<Round> find(String number) {
        return Optional.ofNullable(store.find(number));
    }

    /** The round of a number that is known to be one. */
    @Transactional(readOnly = true)
    public Round round(OwnNumber number) {
        return find(number.value()).orElseThrow();
    }

    /** Rounds of these centres, the latest first. */
    @Transactional(readOnly = true)
    public List<Round> rounds(Collection<String> centres, boolean missedOnly, int limit, int offset) {
        return centres.isEmpty() ? List.of() : store.of(centres, missedOnly, limit, offset);
    }

    @Transactional(readOnly = true)
    public List<Visit> visits(OwnNumber number) {
        return store.visits(number);
    }

    @Transactional(readOnly = true)
    public Optional<Visit> visit(long id) {
        return Optional.ofNullable(store.visit(id));
    }

    /** Which visit of a round stands at a place, from 0. */
    @Transactional(readOnly = true)
    public Visit visitAt(OwnNumber number, int place) {
        return store.visitAt(number, place);
    }

    /** The numbers of the cases that each of these visits found. */
    @Transactional(readOnly = true)
    public Map<Long, List<Found>> foundOn(Collection<Long> visits) {
        return visits.isEmpty()
                ? Map.of()
                : store.foundOn(visits).stream().collect(Collectors.groupingBy(Found::visit));
    }

    /** The visit that found a case; empty when none did. */
    @Transactional(readOnly = true)
    public Optional<Found> finder(CaseNumber number) {
        return Optional.ofNullable(store.finder(number.value()));
    }

    /** Where a centre goes, those first that nobody visited for longest and that have most disputes. */
    @Transactional(readOnly = true)
    public List<CommunityAdvice> advice(String centre) {
        Map<String, Community> communities = communities(centre);
        if (communities.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> last = store.lastVisits(communities.keySet()).stream()
                .collect(Collectors.toMap(OutreachMapper.Last::community, OutreachMapper.Last::day));
        Map<String, Integer> open = cases.openByCommunity(communities.keySet());
        return communities.values().stream()
                .map(c -> new CommunityAdvice(c.code(), c.name(), last.get(c.code()), open.getOrDefault(c.code(), 0)))
                .sorted(Comparator.comparing(CommunityAdvice::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                Comparator.comparing(CommunityAdvice::open).reversed())
                        .thenComparing(CommunityAdvice::code))
                .toList();
    }

    /** The communities of a centre by code; at the district's centre those of all streets. */
    @Transactional(readOnly = true)
    public Map<String, Community> communities(String centre) {
        boolean district = directory.centre(centre).level() == Centre.Level.DISTRICT;
        List<String> codes =
                district ? directory.centres().stream().map(Centre::code).toList() : List.of(centre);
        Map<String, Community> all = new LinkedHashMap<>();
        codes.forEach(code -> directory.communities(code).forEach(c -> all.put(c.code(), c)));
        return all;
    }

    /** Who may go for a centre, by log-in name with name and post. */
    @Transactional(readOnly = true)
    public Map<String, String> visitors(String centre) {
        Map<String, List<PostHolding>> held = directory.heldToday().stream()
                .filter(one -> one.centre().equals(centre) && VISITORS.contains(one.post()))
                .collect(Collectors.groupingBy(PostHolding::person));
        Map<String, String> names = directory.namesOf(held.keySet());
        return held.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<PostHolding>> one) -> one.getValue().stream()
                                .map(h -> h.post().ordinal())
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> names.getOrDefault(one.getKey(), one.getKey()) + "（"
                                + one.getValue().stream()
                                        .map(h -> h.post().label())
                                        .distinct()
                                        .collect(Collectors.joining("、"))
                                + "）",
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /**
     * Plans the visits of a round.
     *
     * @throws FormRejected when a community or person is not the centre's, a day is not of the period, or a community
     *     stands twice
     */
    public void plan(OwnNumber number, List<PlannedVisit> visits) {
        Round round = round(number);
        Map<String, Community> communities = communities(round.centre());
        Map<String, String> visitors = visitors(round.centre());
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < visits.size(); i++) {
            PlannedVisit visit = visits.get(i);
            String row = "走访安排第" + (i + 1) + "行：";
            if (!communities.containsKey(visit.community())) {
                problems.add(row + "没有这个社区（村），请重新选择。");
            } else if (!seen.add(visit.community())) {
                problems.add(row + "“" + communities.get(visit.community()).name() + "”已经安排，一期走访一次。");
            }
            if (!visitors.containsKey(visit.visitor())) {
                problems.add(row + "走访人不在本中心的走访岗位上，请重新选择。");
            }
            if (!round.period().holds(visit.day()) || visit.day().isBefore(today())) {
                problems.add(row + "走访日期须在今天以后、" + round.period().days() + "以内。");
            }
        }
        if (visits.isEmpty()) {
            problems.add("请至少安排一处走访；本期不安排的，请勾选“本期不安排巡诊”并说明理由。");
        }
        if (!problems.isEmpty()) {
            throw new FormRejected(problems);
        }
        must(store.plan(number, actor(), clock.instant()));
        for (int i = 0; i < visits.size(); i++) {
            store.plannedVisit(number, i, visits.get(i));
        }
        acts.record("outreach-planned", number.value(), "制定巡诊计划，走访" + visits.size() + "处");
    }

    /** There are no visits in this period. */
    public void leaveOut(OwnNumber number, String reason) {
        must(store.end(number, RoundState.LEFT_OUT, reason, actor(), clock.instant()));
        acts.record("outreach-left-out", number.value(), "本期不安排巡诊", reason);
    }

    /** The period is over and nobody made a plan. */
    public void missRound(OwnNumber number) {
        must(store.end(number, RoundState.MISSED, null, null, clock.instant()));
        acts.record("outreach-round-missed", number.value(), "本期已过仍无计划，记为整期未巡");
    }

    /** Everybody is back. */
    public void close(OwnNumber number) {
        must(store.end(number, RoundState.DONE, null, null, clock.instant()));
        Round round = round(number);
        acts.record(
                "outreach-done",
                number.value(),
                "本期巡诊结束：走访" + round.made() + "处，未巡" + round.missed() + "处，发现纠纷" + round.disputes() + "件");
    }

    /** Until when a visit is to be recorded: 24 hours from the end of its day. */
    public Instant recordDue(Visit visit) {
        return deadlines
                .start(
                        TermQuery.of(OutreachProcess.RECORD_TERM),
                        startOf(visit.plannedDay().plusDays(1)))
                .dueAt();
    }

    /**
     * Somebody was there.
     *
     * @throws FormRejected when it is recorded already, or its day has not come
     */
    public void record(Visit visit, int people, String summary) {
        if (visit.plannedDay().isAfter(today())) {
            throw new FormRejected("走访日期是" + visit.plannedDay() + "，还没有到，不能先记录。");
        }
        if (store.record(visit.id(), people, summary, actor(), clock.instant()) == 0) {
            throw new FormRejected("本次走访已经记录，不必重复提交。");
        }
        acts.record("outreach-visit-recorded", visit.round().value(), "走访并记录：" + name(visit));
    }

    /** Nobody was there within the day, and nobody said why. */
    public void miss(Visit visit) {
        must(store.miss(visit.id()));
        acts.record("outreach-visit-missed", visit.round().value(), "走访未按时记录，记为未巡：" + name(visit));
    }

    /**
     * Says why nobody was there.
     *
     * @param newDay on which it is made up, or null
     * @throws FormRejected when the day does not fit
     */
    public void explain(Visit visit, String reason, LocalDate newDay) {
        LocalDate today = today();
        if (newDay != null && (newDay.isBefore(today) || newDay.isAfter(today.plusDays(MAKE_UP_DAYS)))) {
            throw new FormRejected("补巡日期须在今天起" + MAKE_UP_DAYS + "日以内。");
        }
        store.miss(visit.id());
        store.explain(visit.id(), reason, actor());
        if (newDay != null) {
            store.putOff(visit.id(), newDay);
        }
        acts.record(
                "outreach-visit-explained",
                visit.round().value(),
                "说明未巡原因：" + name(visit) + (newDay == null ? "，不再补巡" : "，定于" + newDay + "补巡"),
                reason);
    }

    /**
     * Brings a dispute found on a visit to the one door.
     *
     * @throws FormRejected when it cannot be registered as it is
     */
    public CaseNumber report(Visit visit, FoundDispute dispute) {
        Community community = communities(round(visit.round()).centre()).get(visit.community());
        List<Party> parties = new ArrayList<>(List.of(
                party(Party.Side.APPLICANT, Party.Kind.PERSON, dispute.applicant(), dispute.applicantPhone()),
                party(Party.Side.RESPONDENT, dispute.respondentKind(), dispute.respondent(), null)));
        DisputeReported reported = DisputeReported.of(new NewCase(
                community.centre(),
                dispute.type(),
                Channel.PROACTIVE,
                visit.round() + "-" + visit.id() + "-" + dispute.reference(),
                community.code(),
                null,
                null,
                dispute.facts(),
                dispute.claims(),
                null,
                parties.size(),
                Set.of(),
                clock.instant(),
                parties));
        events.publishEvent(reported);
        if (reported.refusal() != null) {
            throw new FormRejected("没有登记：" + reported.refusal() + "。");
        }
        CaseNumber number = reported.number();
        if (store.found(new Found(visit.id(), number, actor(), clock.instant())) > 0) {
            Map<String, String> details = Map.of(
                    "visit", String.valueOf(visit.id()), "round", visit.round().value());
            acts.record("dispute-found", number.value(), "巡诊走访中发现，登记受理", null, details);
            acts.record("outreach-dispute-found", visit.round().value(), "走访" + name(visit) + "时发现纠纷一件，已登记");
        }
        return number;
    }

    private static Party party(Party.Side side, Party.Kind kind, String name, String phone) {
        return new Party(null, side, kind, name, null, null, null, Sealed.of(phone), null, false, null);
    }

    private String name(Visit visit) {
        return Optional.ofNullable(communities(visit.round().centre()).get(visit.community()))
                .map(Community::name)
                .orElse(visit.community());
    }

    private static void must(int changed) {
        if (changed != 1) {
            throw new FormRejected("本期巡诊的情况刚刚有变化，请刷新后再办。");
        }
    }

    private String actor() {
        return acts.actor().userId();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OFFICE);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(OFFICE).toInstant();
    }
}
