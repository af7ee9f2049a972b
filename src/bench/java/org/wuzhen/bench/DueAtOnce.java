package org.wuzhen.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenApplication;
import org.wuzhen.bench.Clicks.Kind;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.BenchServer;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.directory.Post;

/**
 * Thousands of clocks that turn at the same moment, half of them amber and half of them red: how long the rounds of
 * supervision take to tell them, and what clerks who work whole cases meanwhile notice of it. Before and during, in one
 * run, on one durable PostgreSQL.
 */
public final class DueAtOnce {

    private static final Path FOLDER = Path.of("target", "bench-due");
    private static final int CLERKS = 2;

    private final int clocks = Integer.getInteger("bench.clocks", 20_000);
    private final int cases = Integer.getInteger("bench.open", 400);
    private final AtomicInteger turns = new AtomicInteger();

    private DueAtOnce() {}

    public static void main(String[] args) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (BenchServer server = new BenchServer(FOLDER.resolve("database"), Map.of())) {
            new DueAtOnce().run(server);
        }
        System.exit(0);
    }

    private void run(BenchServer server) throws Exception {
        try (ConfigurableApplicationContext application = start(server)) {
            JdbcTemplate sql = application.getBean(JdbcTemplate.class);
            OurCases ours = new OurCases(application, server.database());
            long set = set(application, sql);
            server.analyze(server.database());
            clerks(ours, new Clicks(), until(20));
            Clicks before = new Clicks();
            clerks(ours, before, until(30));

            sql.update("update case_clock set turns_at = now() where term like 'bench-%'");
            long begun = System.nanoTime();
            AtomicBoolean drained = new AtomicBoolean();
            long[] took = new long[1];
            Thread watch = new Thread(() -> {
                while (left(sql) > 0) {
                    sleep();
                }
                took[0] = System.nanoTime() - begun;
                drained.set(true);
            });
            watch.start();
            Clicks during = new Clicks();
            clerks(ours, during, drained::get);
            watch.join();

            say(
                    "%d clocks on %d cases, told in %.0f s, %.0f a second; %d clerks at work beside",
                    set, cases, took[0] / 1e9, set / (took[0] / 1e9), CLERKS);
            for (Kind kind : List.of(Kind.COMPLETE, Kind.CLAIM, Kind.OPEN)) {
                say(
                        "%s: p50 %.1f before, %.1f ms during; p95 %.1f before, %.1f ms during",
                        kind,
                        before.quantile(kind, 0.5),
                        during.quantile(kind, 0.5),
                        before.quantile(kind, 0.95),
                        during.quantile(kind, 0.95));
            }
            say(
                    "reminders %d, of these doubled %d; orders %d, clocks in orders %d; watched %d",
                    count(sql, "select count(*) from supervision_reminder"),
                    count(sql, "select count(*) - count(distinct (clock, cause)) from supervision_reminder"),
                    count(sql, "select count(*) from supervision_order"),
                    count(sql, "select count(*) from supervision_order_clock"),
                    count(sql, "select count(*) from supervision_watch"));
        }
    }

    /** Sets the clocks, so that none of them has turned yet. */
    private long set(ConfigurableApplicationContext application, JdbcTemplate sql) {
        Office office = application.getBean(Office.class);
        Disputes disputes = application.getBean(Disputes.class);
        CaseClocks caseClocks = application.getBean(CaseClocks.class);
        List<String> clerks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clerks.add(office.somebody("7" + i, Post.INTAKE_CLERK));
            office.somebody("7" + i, Post.SUPERVISOR);
        }
        List<CaseNumber> open = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            int at = i % clerks.size();
            open.add(disputes.registered(
                    clerks.get(at),
                    "7" + at,
                    DisputeType.NEIGHBOUR,
                    Set.of(),
                    Disputes.person("申请人" + i),
                    Disputes.respondent("被申请人" + i)));
        }
        caseClocks.start(open.get(0), "mediation", Instant.now().minus(Duration.ofDays(28)));
        caseClocks.start(open.get(1), "mediation", Instant.now().minus(Duration.ofDays(45)));
        sql.update("update case_clock set turns_at = null where term = 'mediation'");
        int each = clocks / cases;
        return sql.update(
                """
                insert into case_clock (case_number, term, label, basis, legal, started_at, state, last_day, due_at, calendar)
                select n.number, 'bench-' || i, k.label, k.basis, k.legal, k.started_at, k.state, k.last_day, k.due_at,
                       k.calendar
                from unnest(?::text[]) n(number), generate_series(1, ?) i,
                     case_clock k
                where k.term = 'mediation' and k.case_number = case when i %% 2 = 0 then ? else ? end
                """.replace("%%", "%"),
                open.stream().map(CaseNumber::value).toArray(String[]::new),
                each,
                open.get(0).value(),
                open.get(1).value());
    }

    private void clerks(OurCases ours, Clicks clicks, java.util.function.BooleanSupplier over) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                working.add(pool.submit(() -> {
                    while (!over.getAsBoolean()) {
                        ours.work(turns.incrementAndGet(), clicks);
                    }
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static java.util.function.BooleanSupplier until(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() > end;
    }

    private static long left(JdbcTemplate sql) {
        return count(
                sql,
                "select count(*) from case_clock c where c.term like 'bench-%' and not exists"
                        + " (select from supervision_watch w where w.clock = c.id)");
    }

    private static long count(JdbcTemplate sql, String query) {
        Long count = sql.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ConfigurableApplicationContext start(BenchServer server) {
        SpringApplication application = new SpringApplication(WuzhenApplication.class);
        application.setInitializers(application.getInitializers().stream()
                .filter(initializer -> !(initializer instanceof TestDatabase.Initializer))
                .toList());
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--wuzhen.sealing.key-file=" + FOLDER.resolve("sealing.key")));
        server.springProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
