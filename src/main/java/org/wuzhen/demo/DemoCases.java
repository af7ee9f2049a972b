package org.wuzhen.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseTimers;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.NewSummons;
import org.wuzhen.handling.SummoningBody;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.Journey;
import org.wuzhen.ledger.LoadProgress;
import org.wuzhen.opinion.Matter;
import org.wuzhen.opinion.NewRequest;
import org.wuzhen.opinion.Opinions;

/**
 * Works the sample cases: each step is done by the person whose task it is, through the forms, in a transaction of its
 * own that also notes the progress, so that an interrupted load goes on where it stood.
 */
@Component
@Profile("demo")
class DemoCases implements LoadProgress {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private static final int MOST_TRIES = 6;
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final String BY_HAND = "UserTask_AskByHand";
    private static final String OFFLINE = "对方系统检修，先由派驻干部办理";
    private static final String DISTRICT = "00";

    private final CaseDesk desk;
    private final CaseTimers timers;
    private final Journey journey;
    private final Opinions opinions;
    private final Matters matters;
    private final DepartmentGateway gateway;
    private final Exchange exchange;
    private final ApplicationEventPublisher events;
    private final Directory directory;
    private final CaseFiles cases;
    private final ActAs actAs;
    private final DemoProgressMapper progress;
    private final TransactionTemplate transaction;
    private final DemoClock clock;
    private final List<SampleCase> alone;
    private final List<SampleCase> samples;
    private final Map<String, Map<String, Object>> usual;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean loading;

    /**
     * @param only ids of the samples to load; none means all
     */
    DemoCases(
            CaseDesk desk,
            CaseTimers timers,
            Journey journey,
            Opinions opinions,
            Matters matters,
            DepartmentGateway gateway,
            Exchange exchange,
            ApplicationEventPublisher events,
            Directory directory,
            CaseFiles cases,
            ActAs actAs,
            DemoProgressMapper progress,
            TransactionTemplate transaction,
            DemoClock clock,
            @Value("${wuzhen.demo.samples:}") Set<String> only) {
        this.desk = desk;
        this.timers = timers;
        this.journey = journey;
        this.opinions = opinions;
        this.matters = matters;
        this.gateway = gateway;
        this.exchange = exchange;
        this.events = events;
        this.directory = directory;
        this.cases = cases;
        this.actAs = actAs;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
        this.alone = samples(only, "cases-1.yaml", "cases-2.yaml");
        this.samples = Stream.concat(alone.stream(), samples(only, "cases-3.yaml").stream())
                .toList();
        this.usual = usualEntries();
    }

    /** All samples, in the order in which they are loaded. */
    List<SampleCase> samples() {
        return samples;
    }

    /** Those of them that no department has a hand in. */
    List<SampleCase> alone() {
        return alone;
    }

    private static List<SampleCase> samples(Set<String> only, String... files) {
        return Stream.of(files)
                .flatMap(file -> Arrays.stream(DemoOffice.read(file, SampleCase[].class)))
                .filter(sample -> only.isEmpty() || only.contains(sample.id()))
                .toList();
    }

    /** How many cases there are to load. */
    @Override
    public int total() {
        return samples.size();
    }

    /** How many stand where they belong. */
    @Override
    public int done() {
        return done.get();
    }

    @Override
    public boolean loading() {
        return loading;
    }

    /**
     * Loads what is not yet there. A case that cannot be worked stays where it stands and does not hold up the others.
     * Meanwhile no timer goes off by itself: the terms of the past would end before the steps taken within them are told.
     *
     * @return the ids of the cases that could not be worked to their end, with the reason
     */
    Map<String, String> load() {
        return load(samples);
    }

    /** As {@link #load()}, some of them. */
    Map<String, String> load(List<SampleCase> which) {
        done.set(0);
        timers.hold();
        loading = true;
        try {
            return workAll(which);
        } finally {
            loading = false;
            timers.release();
        }
    }

    private Map<String, String> workAll(List<SampleCase> which) {
        Map<String, String> failed = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (SampleDiary.Entry entry : SampleDiary.of(which, LocalDate.ofInstant(now, clock.getZone()))) {
            SampleCase sample = entry.sample();
            if (failed.containsKey(sample.id())) {
                continue;
            }
            try {
                boolean worked = workAgain(entry, now);
                if (entry.last()) {
                    int count = done.incrementAndGet();
                    if (worked) {
                        LOG.info("Sample case {} of {}: {}", count, which.size(), sample.id());
                    }
                }
            } catch (RuntimeException e) {
                LOG.error("Sample case {} cannot be worked to its end", sample.id(), e);
                failed.put(sample.id(), e.toString());
            }
        }
        return failed;
    }

    /**
     * Works one entry; false when it was worked before. A department's answer may come into the same case at the same moment:
     * whoever is put back by the database does it again, as people do.
     */
    private boolean workAgain(SampleDiary.Entry entry, Instant now) {
        for (int tries = 1; ; tries++) {
            try {
                return work(entry, now);
            } catch (FormRejected | IllegalStateException e) {
                throw e;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LOG.debug(
                        "Sample case {} meets somebody else, and is tried again",
                        entry.sample().id(),
                        e);
                LockSupport.parkNanos(AGAIN_AFTER.toNanos() * tries);
            }
        }
    }

    /** Works one entry; false when it was worked before. */
    private boolean work(SampleDiary.Entry entry, Instant now) {
        SampleCase sample = entry.sample();
        DemoProgressMapper.Progress before = progress.find(sample.id());
        if (before != null && before.steps() >= entry.count()) {
            return false;
        }
        Duration behind = Duration.between(entry.at().atZone(clock.getZone()).toInstant(), now);
        clock.earlier(
                behind.isNegative() ? Duration.ZERO : behind,
                () -> transaction.execute(t -> {
                    if (before == null) {
                        register(sample);
                    } else {
                        CaseNumber number = CaseNumber.of(before.caseNumber());
                        SampleCase.Step step = sample.steps().get(entry.count() - 1);
                        act(number, step);
                        byHand(number, step.byHand());
                        progress.stepped(sample.id(), entry.count());
                    }
                    return null;
                }));
        return true;
    }

    private void register(SampleCase sample) {
        CaseNumber number = sample.message() != null
                ? reported(sample)
                : actAs.run(
                        sample.by(),
                        () -> desk.begin(
                                DisputeCaseProcess.KEY,
                                entries("register", desk.startForm(DisputeCaseProcess.KEY), sample.register())));
        byHand(number, sample.byHand());
        progress.begun(sample.id(), number.value());
    }

    /** What a department begins. */
    private CaseNumber reported(SampleCase sample) {
        String[] from = sample.message().split(" ");
        Map<String, Object> said = entries(sample.message(), Map.of(), sample.register());
        return told(from[0], from[1], "sample-" + sample.id(), said);
    }

    /** What a department tells of its own accord about a case. */
    private void letter(CaseNumber number, SampleCase.Step step) {
        Map<String, Object> said = entries(step.act(), Map.of("caseNo", number.value()), step.with());
        String department = (String) said.remove("department");
        String operation = (String) said.remove("operation");
        told(department, operation, "sample-" + operation + "-" + number, said);
    }

    private CaseNumber told(String department, String operation, String messageId, Map<String, Object> said) {
        DepartmentReported message = new DepartmentReported(
                department,
                operation,
                messageId,
                new Reply(ReplyStatus.OK, null, clock.instant(), null, Payload.of(said)));
        events.publishEvent(message);
        return message.number();
    }

    private void act(CaseNumber number, SampleCase.Step step) {
        if (step.timer() != null) {
            // after an interrupted load the timer may have gone off by itself before it was held
            if (timers.waits(number, step.timer())) {
                timers.fire(number, step.timer());
            }
            return;
        }
        if ("letter".equals(step.act())) {
            letter(number, step);
            return;
        }
        if (step.act() != null) {
            Map<String, Object> with = entries(step.act(), Map.of(), step.with());
            actAs.run(step.by(), () -> wholeCase(number, step.act(), with));
            return;
        }
        Optional<OpenTask> waiting = desk.tasks(number).stream()
                .filter(open -> open.element().equals(step.task()))
                .findFirst();
        if (waiting.isEmpty() && step.task().equals(BY_HAND)) {
            // without a line to the department nothing was asked, and there is nothing to answer
            return;
        }
        OpenTask task = waiting.orElseThrow(() -> new IllegalStateException("No open task " + step.task() + "; open: "
                + desk.tasks(number).stream().map(OpenTask::element).toList()));
        String person = step.by() != null ? step.by() : worker(number, task);
        actAs.run(person, () -> desk.complete(task.id(), entries(step.task(), desk.form(task.id()), step.with())));
    }

    private void wholeCase(CaseNumber number, String act, Map<String, Object> with) {
        String reason = (String) with.get("reason");
        switch (act) {
            case "withdraw" -> journey.withdraw(number, reason);
            case "refuse" -> journey.refuse(number, reason);
            case "clue" -> journey.handOverClue(number, reason);
            case "sham" -> journey.stopSham(number, reason);
            case "terminate" -> journey.terminate(number, reason);
            case "suspend" ->
                journey.suspend(number, Journey.SuspensionGround.valueOf((String) with.get("ground")), (String)
                        with.get("document"));
            case "ask-department" -> opinions.ask(number, question(with));
            case "summon" -> matters.summon(number, summons(with));
            default -> throw new IllegalArgumentException("Unknown act " + act);
        }
    }

    /** What departments were just asked goes to their officers, before anybody could send it. */
    private void byHand(CaseNumber number, String departments) {
        if (departments == null) {
            return;
        }
        List<String> asked = List.of(departments.split(" "));
        String operator = directory.holders(Post.SYS_ADMIN, DISTRICT).get(0).person();
        for (Enquiry enquiry : gateway.of(number)) {
            if (asked.contains(enquiry.key().department()) && enquiry.state() == EnquiryState.PENDING) {
                actAs.run(operator, () -> exchange.handToPeople(enquiry.key().requestId(), OFFLINE));
            }
        }
    }

    private static NewSummons summons(Map<String, Object> with) {
        return new NewSummons(
                SummoningBody.valueOf((String) with.get("kind")),
                (String) with.get("body"),
                (String) with.get("department"),
                (String) with.get("demand"),
                (String) with.get("place"),
                false);
    }

    /** Whoever handles the case, if the task is offered to them; else the first to whom it is. */
    private String worker(CaseNumber number, OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        List<String> offered = task.groups().stream()
                .sorted()
                .map(group -> group.split("\\."))
                .flatMap(this::holders)
                .map(PostHolding::person)
                .toList();
        String handler = cases.get(number).handler();
        return offered.contains(handler)
                ? handler
                : offered.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody holds " + task.groups()));
    }

    /** Whoever is in a group: {@code MEDIATOR.04}, {@code SECONDED_OFFICER.04.HRSS} or {@code DEPARTMENT_HEAD.HRSS}. */
    private Stream<PostHolding> holders(String[] group) {
        if (group.length == 3) {
            return directory.officers(group[2], group[1]).stream();
        }
        Post post = Post.valueOf(group[0]);
        return post == Post.DEPARTMENT_HEAD
                ? directory.headOf(group[1]).stream()
                : directory.holders(post, group[1]).stream();
    }

    private static NewRequest question(Map<String, Object> with) {
        Object amount = with.get("amount");
        return new NewRequest(
                (String) with.get("department"),
                Matter.valueOf((String) with.get("matter")),
                (String) with.get("question"),
                amount == null ? null : new BigDecimal(amount.toString()),
                null);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> entries(String key, Map<String, Object> shown, Map<String, Object> with) {
        Map<String, Object> typed = new LinkedHashMap<>(usual.getOrDefault(key, Map.of()));
        typed.putAll(with == null ? Map.of() : with);
        Map<String, Object> all = new LinkedHashMap<>(shown);
        all.putAll((Map<String, Object>) new SampleText(clock, shown).filled(typed));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> usualEntries() {
        return DemoOffice.read("usual-entries.yaml", Map.class);
    }
}
