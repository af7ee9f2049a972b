package org.wuzhen.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.directory.Directory;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.Sealed;

/** The register of cases: opens them, moves them, and keeps their parties, decisions, notices and remarks. */
@Component
@Transactional
public class CaseFiles {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final CaseFileMapper cases;
    private final NumberSeries numbers;
    private final Seal seal;
    private final Narratives narratives;
    private final Directory directory;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            CaseFileMapper cases,
            NumberSeries numbers,
            Seal seal,
            Narratives narratives,
            Directory directory,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.seal = seal;
        this.narratives = narratives;
        this.directory = directory;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case under a fresh number; the current person becomes its first receiver. */
    public CaseNumber open(NewCase reported) {
        NewCase dispute = narratives.guarded(reported);
        CaseNumber number = numbers.nextCaseNumber(dispute.centre());
        String marks = dispute.marks().stream().map(Mark::name).sorted().collect(Collectors.joining(","));
        cases.insert(number.value(), dispute, marks, acts.actor().userId(), clock.instant());
        dispute.parties().forEach(party -> insert(number, party));
        narratives.adopt(number, dispute);
        if (dispute.marks().contains(Mark.CROSS_STREET)) {
            raise(number, dispute.centre());
        }
        events.publishEvent(new CaseEvent.Opened(number));
        acts.record(
                "case-registered",
                number.value(),
                "登记纠纷，来源：" + dispute.channel().label());
        return number;
    }

    /** The case that a channel reported under its own reference, if it did before. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> byChannelRef(Channel channel, String reference) {
        return Optional.ofNullable(cases.byChannelRef(channel, reference)).map(CaseNumber::of);
    }

    /**
     * One case.
     *
     * @throws NoSuchElementException when there is none with this number
     */
    @Transactional(readOnly = true)
    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("没有案号为 " + number + " 的案件"));
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber number) {
        return Optional.ofNullable(cases.find(number.value()));
    }

    @Transactional(readOnly = true)
    public List<Party> parties(CaseNumber number) {
        return cases.parties(number.value());
    }

    /** Adds a party; whoever is under 18 today is marked a minor. */
    public void addParty(CaseNumber number, Party party) {
        insert(number, narratives.guarded(number, party));
    }

    /**
     * Adds the number of a party's paper that was not known at the door; one that is known stays. With a resident's number
     * comes the day of birth.
     */
    public void identify(CaseNumber number, long party, Sealed idNumber) {
        LocalDate born =
                ResidentId.read(idNumber.clear()).map(ResidentId::birthDate).orElse(null);
        if (cases.identify(number.value(), party, idNumber, hash(idNumber), born, under18(born))) {
            acts.record("party-identified", number.value(), "补登当事人证件号码");
            changed(number);
        }
    }

    private void insert(CaseNumber number, Party party) {
        boolean minor = party.minor() || under18(party.birthDate());
        cases.insertParty(number.value(), party, minor, hash(party.idNumber()), hash(party.phone()));
    }

    private boolean under18(LocalDate born) {
        return born != null
                && Period.between(born, clock.instant().atZone(OFFICE).toLocalDate())
                                .getYears()
                        < 18;
    }

    /**
     * Moves a case along its road. Where a step of the road gives way to another without {@link #goOn}, because a leader
     * took charge or ordered it so, the history of the case keeps that as well.
     *
     * @throws IllegalMoveException when the stages do not follow on each other
     */
    public void move(CaseNumber number, Stage to) {
        CaseFile now = lock(number);
        if (!now.stage().mayMoveTo(to)) {
            throw new IllegalMoveException(
                    "案件 " + number + " 处于“" + now.stage().label() + "”阶段，不能转入“" + to.label() + "”");
        }
        String awaited = cases.beginStep(number.value(), clock.instant());
        if (now.stage() != to) {
            String left = awaited == null ? now.stage().step() : to.standsFor(awaited) ? null : awaited;
            if (left != null && to.step() != null) {
                goOn(number, left, "given-way", to.step());
                cases.beginStep(number.value(), clock.instant());
                events.publishEvent(new CaseEvent.GaveWay(number, left, to.step()));
            }
            cases.move(number.value(), to, clock.instant());
            events.publishEvent(new CaseEvent.Moved(number, now.stage(), to));
        }
    }

    /** Notes that the dispute was taken in; the day counts for the clocks of mediation. */
    public void accept(CaseNumber number) {
        cases.accept(number.value(), clock.instant());
        changed(number);
    }

    /** Notes how the case came out; a later result replaces an earlier one. */
    public void conclude(CaseNumber number, CaseResult result) {
        cases.conclude(number.value(), result);
        if (result != null) {
            events.publishEvent(new CaseEvent.Concluded(number, result));
        }
        changed(number);
    }

    /**
     * A step of the road has ended and the case goes on to another: what that step concluded is kept in the history of
     * the case, and the case itself has no result again. Whoever calls decided the next step ({@link #decide}).
     *
     * @param step the stage whose step ended, as its process is called: {@code mediation}
     * @param outcome how it ended, as the stage says: {@code failed}
     * @param next the step that follows, as its process is called
     */
    public void goOn(CaseNumber number, String step, String outcome, String next) {
        CaseResult result = lock(number).result();
        cases.insertStep(
                number.value(), step, outcome, result, next, acts.actor().userId(), clock.instant());
        if (result != null) {
            cases.conclude(number.value(), null);
        }
        changed(number);
        acts.record(
                "case-goes-on",
                number.value(),
                result == null ? "案件转入下一步办理" : "案件继续办理，上一步结果：" + result.label(),
                null,
                Map.of("step", step, "outcome", outcome, "next", next));
    }

    /**
     * Takes a case up again that is followed up, closed or archived: it waits for its next step as after its triage. How
     * it had come out stays on it until it goes on ({@link #goOn}), which keeps that in its history.
     *
     * @throws IllegalMoveException when it is in hand anyway
     */
    public void reopen(CaseNumber number) {
        CaseFile now = lock(number);
        if (now.stage().compareTo(Stage.FOLLOW_UP) < 0) {
            throw new IllegalMoveException("案件 " + number + " 正在办理，不需要重新办理");
        }
        cases.reopen(number.value());
        events.publishEvent(new CaseEvent.Reopened(number, now.result()));
        events.publishEvent(new CaseEvent.Moved(number, now.stage(), Stage.TRIAGE));
    }

    /** The steps of its road that a case has behind it and went on from, the first first. */
    @Transactional(readOnly = true)
    public List<RoadStep> steps(CaseNumber number) {
        return cases.steps(number.value());
    }

    /** Corrects the type of a dispute. */
    public void classify(CaseNumber number, DisputeType type) {
        cases.classify(number.value(), type);
        changed(number);
    }

    /** Notes the risk colour that the rules gave, before the route is decided: terms and priorities follow it. */
    public void rate(CaseNumber number, RiskLevel risk) {
        cases.rate(number.value(), risk);
        changed(number);
    }

    /** Notes risk colour, route and the clinic advised. */
    public void route(CaseNumber number, RiskLevel risk, String route, String advisedClinic) {
        cases.route(number.value(), risk, route, advisedClinic);
        changed(number);
    }

    /** Gives the case to a mediator; whoever had stepped back from it and is chosen all the same reads it again. */
    public void entrust(CaseNumber number, String handler) {
        cases.entrust(number.value(), handler);
        if (handler != null) {
            cases.liftRecusal(number.value(), handler, clock.instant());
        }
        changed(number);
    }

    /**
     * Hands a case that somebody carries to another person.
     *
     * @throws NoSuchElementException when the case is not carried by {@code from} any more
     */
    public void handOver(CaseNumber number, String from, String to, String reason) {
        if (!from.equals(lock(number).handler())) {
            throw new NoSuchElementException("案件 " + number + " 的承办人已经变更");
        }
        cases.entrust(number.value(), to);
        decide(number, "handler-change", to, reason, null, null, null);
        events.publishEvent(new CaseEvent.HandedOver(number, from, to, reason));
        changed(number);
        acts.record("case-handed-over", number.value(), "更换承办人", reason, Map.of("from", from, "to", to));
    }

    /** Those of these cases that there are. */
    @Transactional(readOnly = true)
    public List<CaseFile> among(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : cases.among(numbers.stream().map(CaseNumber::value).toList());
    }

    /** The cases that a person carries and that are not closed, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> carriedBy(String person) {
        return cases.carriedBy(person);
    }

    /** Everybody who carries a case of these centres that is not closed, with how many. */
    @Transactional(readOnly = true)
    public List<Load> loads(Collection<String> centres) {
        return centres.isEmpty() ? List.of() : cases.loads(centres);
    }

    /** How many cases that are not closed each of these communities has; none for one without any. */
    @Transactional(readOnly = true)
    public Map<String, Integer> openByCommunity(Collection<String> communities) {
        return communities.isEmpty()
                ? Map.of()
                : cases.openByCommunity(communities).stream()
                        .collect(Collectors.toMap(InCommunity::community, InCommunity::cases));
    }

    /** How many open cases a community has. */
    record InCommunity(String community, int cases) {}

    /** How many open cases a person carries. */
    public record Load(String person, int cases) {}

    /** Takes the case out of somebody's sight at once: they stepped back from it or were refused. */
    public void recuse(CaseNumber number, String person) {
        cases.recuse(number.value(), person, clock.instant());
        changed(number);
    }

    /** Tells that somebody, out of whose sight the case is already, has nothing to do with it any more. */
    public void stepsBack(CaseNumber number, String person, String reason) {
        events.publishEvent(new CaseEvent.SteppedBack(number, person, reason));
    }

    /** Lets somebody read the case again whose stepping back was for a time only. */
    public void readmit(CaseNumber number, String person) {
        cases.liftRecusal(number.value(), person, clock.instant());
        changed(number);
    }

    /**
     * Lets the staff of another centre read the case from now on: it was raised or handed to them, or one of them takes
     * part. Its own centre keeps it.
     *
     * @param why in a few words of the office: 提级
     */
    public void reach(CaseNumber number, String centre, String why) {
        if (!centre.equals(get(number).centre())) {
            cases.reach(number.value(), centre, why, acts.actor().userId(), clock.instant());
            changed(number);
        }
    }

    /**
     * Brings a person in on a case: they read it from now on, wherever they sit, until they are dismissed. A leader took
     * charge of it, or somebody works on it who would not see it otherwise.
     *
     * @param why in a few words of the office: 包案领导
     */
    public void admit(CaseNumber number, String person, String why) {
        if (cases.admit(number.value(), person, why, acts.actor().userId(), clock.instant()) > 0) {
            changed(number);
        }
    }

    /** Whoever was brought in on a case has no more to do with it: another leader has, for one. */
    public void dismiss(CaseNumber number, String person) {
        if (cases.dismiss(number.value(), person, clock.instant()) > 0) {
            changed(number);
        }
    }

    /** Takes the case out of the sight of a centre that it had come to for this reason and was not given to. */
    public void leave(CaseNumber number, String centre, String why) {
        if (cases.leave(number.value(), centre, why) > 0) {
            changed(number);
        }
    }

    /**
     * Lets another centre work on the case: its number stays and the centre that it leaves goes on reading it; its clocks
     * run on as they are.
     *
     * @param why in a few words of the office: 提级
     */
    public void transfer(CaseNumber number, String to, String why) {
        String from = lock(number).centre();
        if (from.equals(to)) {
            return;
        }
        cases.transfer(number.value(), to);
        cases.reach(number.value(), from, why, acts.actor().userId(), clock.instant());
        events.publishEvent(new CaseEvent.Transferred(number, from, to, why));
        changed(number);
    }

    /** Who has to do with the case besides its own centre, its handler and its first receiver. */
    @Transactional(readOnly = true)
    public CaseCircle circle(CaseNumber number) {
        Set<String> reached = new HashSet<>();
        Set<CaseCircle.Asked> asked = new HashSet<>();
        Set<String> admitted = new HashSet<>();
        Set<String> recused = new HashSet<>();
        for (CaseFileMapper.InCircle one : cases.circle(number.value())) {
            if (one.person() != null) {
                (one.recused() ? recused : admitted).add(one.person());
            } else if (one.department() != null) {
                asked.add(new CaseCircle.Asked(one.department(), one.centre()));
            } else {
                reached.add(one.centre());
            }
        }
        return new CaseCircle(reached, asked, admitted, recused);
    }

    /** Joins a case to an earlier one about the same dispute; both receipts stay valid. */
    public void join(CaseNumber number, CaseNumber into) {
        boolean comesBack = get(into).mayComeBack();
        cases.join(number.value(), into.value());
        if (comesBack) {
            events.publishEvent(new SameDisputeAgain(into, number));
        }
        changed(number);
    }

    /** Suspends a case for a documented reason; its clocks are held by whoever calls. */
    public void suspend(CaseNumber number, String reason) {
        cases.suspend(number.value(), clock.instant(), narratives.guarded(number, reason));
        changed(number);
    }

    /** Resumes a suspended case. */
    public void resume(CaseNumber number) {
        cases.suspend(number.value(), null, null);
        changed(number);
    }

    /** Narrows the readers of a case to its leaders and the auditors (涉刑). */
    public void restrict(CaseNumber number) {
        cases.restrict(number.value());
        changed(number);
    }

    /** Notes under which edition of the models the case runs. */
    public void underEdition(CaseNumber number, String edition) {
        cases.underEdition(number.value(), edition);
    }

    /** Records a decision with its why. */
    public void decide(
            CaseNumber number,
            String kind,
            String outcome,
            String reason,
            String basis,
            String ruleRow,
            String advised) {
        boolean overridden = advised != null && !advised.equals(outcome);
        cases.insertDecision(
                number.value(),
                kind,
                outcome,
                narratives.guarded(number, reason),
                basis,
                ruleRow,
                advised,
                overridden,
                acts.actor().userId(),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(CaseNumber number) {
        return cases.decisions(number.value());
    }

    /**
     * Issues a notice.
     *
     * @param acknowledgedHow how its receipt was acknowledged on the spot, or null
     */
    public void issue(
            CaseNumber number,
            String kind,
            String paperNumber,
            String content,
            String basis,
            String recipient,
            String acknowledgedHow) {
        cases.insertNotice(
                number.value(),
                kind,
                paperNumber,
                narratives.guarded(number, content),
                basis,
                narratives.guarded(number, recipient),
                acts.actor().userId(),
                clock.instant(),
                acknowledgedHow == null ? null : clock.instant(),
                acknowledgedHow);
    }

    @Transactional(readOnly = true)
    public List<Notice> notices(CaseNumber number) {
        return cases.notices(number.value());
    }

    /** Puts a remark on a case. */
    public void remark(CaseNumber number, String taskName, String content) {
        cases.insertRemark(
                number.value(),
                taskName,
                narratives.guarded(number, content),
                acts.actor().userId(),
                clock.instant());
        acts.record("remark-written", number.value(), "写入一条办理备注");
    }

    @Transactional(readOnly = true)
    public List<Remark> remarks(CaseNumber number) {
        return cases.remarks(number.value());
    }

    /**
     * Asks a department about a case: its officers and its head at that centre read the case from now on. Asked again, it
     * is open once more; who asked first stays.
     *
     * @param centre code of the centre whose officer is asked: the case's own, or the district's
     */
    public void ask(CaseNumber number, String department, String centre) {
        cases.ask(number.value(), department, centre, acts.actor().userId(), clock.instant());
        changed(number);
    }

    /** Notes that nothing is open with a department any more; it may still read the case. */
    public void endAsk(CaseNumber number, String department, String centre) {
        if (cases.endAsk(number.value(), department, centre, clock.instant()) > 0) {
            changed(number);
        }
    }

    /** Notes that the handling of a case has ended, however it came out: nobody is asked about it any more. */
    public void handled(CaseNumber number) {
        cases.endAsks(number.value(), clock.instant());
        events.publishEvent(new CaseEvent.Handled(number));
    }

    /** The departments that were ever asked about a case, the first asked first. */
    @Transactional(readOnly = true)
    public List<AskedDepartment> askedOf(CaseNumber number) {
        return cases.askedOf(number.value());
    }

    /**
     * Earlier cases that may be the same dispute: one applicant (by ID number, else by name and phone, else by name) and
     * one respondent the same, same type, registered within the window before this one.
     *
     * @param days the window in calendar days
     */
    @Transactional(readOnly = true)
    public List<EarlierCase> likelyDuplicates(CaseNumber number, int days) {
        Instant since = get(number).registeredAt().minus(Duration.ofDays(days));
        List<PartyTraces> traces = parties(number).stream()
                .map(p -> new PartyTraces(p.side(), p.name(), hashes(p.idNumber()), hashes(p.phone())))
                .toList();
        return traces.isEmpty() ? List.of() : cases.likelyDuplicates(number.value(), since, traces);
    }

    /** While keys are being changed, the same number may be stored under several hashes. */
    private String hashes(Sealed text) {
        return text == null ? null : String.join(",", seal.fingerprints(text.clear()));
    }

    /** What concerns several streets concerns the centre above them. */
    private void raise(CaseNumber number, String centre) {
        String above = directory.centre(centre).parent();
        if (above != null) {
            cases.reach(
                    number.value(),
                    above,
                    Mark.CROSS_STREET.label(),
                    acts.actor().userId(),
                    clock.instant());
        }
    }

    private CaseFile lock(CaseNumber number) {
        CaseFile now = cases.lock(number.value());
        if (now == null) {
            throw new NoSuchElementException("没有案号为 " + number + " 的案件");
        }
        return now;
    }

    private void changed(CaseNumber number) {
        events.publishEvent(new CaseEvent.Changed(number));
    }

    private String hash(Sealed text) {
        return text == null ? null : seal.fingerprint(text.clear());
    }
}
