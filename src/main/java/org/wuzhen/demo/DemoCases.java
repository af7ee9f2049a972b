package org.wuzhen.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseTimers;
import org.wuzhen.engine.OpenTask;
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

    private final CaseDesk desk;
    private final CaseTimers timers;
    private final Journey journey;
    private final Opinions opinions;
    private final Directory directory;
    private final CaseFiles cases;
    private final ActAs actAs;
    private final DemoProgressMapper progress;
    private final TransactionTemplate transaction;
    private final DemoClock clock;
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
        this.directory = directory;
        this.cases = cases;
        this.actAs = actAs;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
        this.samples = Stream.of("cases-1.yaml", "cases-2.yaml")
                .flatMap(file -> Arrays.stream(DemoOffice.read(file, SampleCase[].class)))
                .filter(sample -> only.isEmpty() || only.contains(sample.id()))
                .toList();
        this.usual = usualEntries();
    }

    /** All samples, in the order in which they are loaded. */
    List<SampleCase> samples() {
        return samples;
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
        done.set(0);
        timers.hold();
        loading = true;
        try {
            return workAll();
        } finally {
            loading = false;
            timers.release();
        }
    }

    private Map<String, String> workAll() {
        Map<String, String> failed = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (SampleDiary.Entry entry : SampleDiary.of(samples, LocalDate.ofInstant(now, clock.getZone()))) {
            SampleCase sample = entry.sample();
            if (failed.containsKey(sample.id())) {
                continue;
            }
            try {
                boolean worked = work(entry, now);
                if (entry.last()) {
                    int count = done.incrementAndGet();
                    if (worked) {
                        LOG.info("Sample case {} of {}: {}", count, samples.size(), sample.id());
                    }
                }
            } catch (RuntimeException e) {
                LOG.error("Sample case {} cannot be worked to its end", sample.id(), e);
                failed.put(sample.id(), e.toString());
            }
        }
        return failed;
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
                        act(CaseNumber.of(before.caseNumber()), sample.steps().get(entry.count() - 1));
                        progress.stepped(sample.id(), entry.count());
                    }
                    return null;
                }));
        return true;
    }

    private void register(SampleCase sample) {
        CaseNumber number = actAs.run(
                sample.by(),
                () -> desk.begin(
                        DisputeCaseProcess.KEY,
                        entries("register", desk.startForm(DisputeCaseProcess.KEY), sample.register())));
        progress.begun(sample.id(), number.value());
    }

    private void act(CaseNumber number, SampleCase.Step step) {
        if (step.timer() != null) {
            // after an interrupted load the timer may have gone off by itself before it was held
            if (timers.waits(number, step.timer())) {
                timers.fire(number, step.timer());
            }
            return;
        }
        if (step.act() != null) {
            Map<String, Object> with = entries(step.act(), Map.of(), step.with());
            actAs.run(step.by(), () -> wholeCase(number, step.act(), with));
            return;
        }
        OpenTask task = desk.tasks(number).stream()
                .filter(open -> open.element().equals(step.task()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No open task " + step.task() + "; open: "
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
            default -> throw new IllegalArgumentException("Unknown act " + act);
        }
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
