package org.wuzhen.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.wuzhen.WuzhenApplication;
import org.wuzhen.bench.Clicks.Kind;
import org.wuzhen.database.BenchServer;
import org.wuzhen.database.TestDatabase;

/**
 * The product beside the plain engine: whole cases in turns, in one run, on one durable PostgreSQL. Only the ratios mean
 * anything on another machine.
 */
public final class Benchmark {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String PLAIN = "plain";

    private final int threads = Integer.getInteger("bench.threads", 8);
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int cases = Integer.getInteger("bench.cases", 160);
    private final int warmUp = Integer.getInteger("bench.warmup", 80);
    private final int top = Integer.getInteger("bench.top", 0);
    private final AtomicInteger turns = new AtomicInteger();
    private final BenchServer server;
    private final Gauge gauge;

    private Benchmark(BenchServer server) {
        this.server = server;
        this.gauge = new Gauge(server);
    }

    /**
     * What one contestant did in one round.
     *
     * @param heapPeak most heap in use, bytes
     * @param allocated bytes allocated by the threads that worked
     */
    private record Round(
            int cases,
            double seconds,
            Gauge.Reading before,
            Gauge.Reading after,
            Map<Kind, double[]> clicks,
            long heapPeak,
            long allocated) {

        double casesPerSecond() {
            return cases / seconds;
        }

        double statements() {
            return (double) (after.statements() - before.statements()) / cases;
        }

        double transactions() {
            return (double) (after.transactions() - before.transactions()) / cases;
        }

        double walKilobytes() {
            return (after.walBytes() - before.walBytes()) / 1024.0 / cases;
        }

        double busyMillis() {
            return (after.busyMillis() - before.busyMillis()) / cases;
        }

        double javaCpuMillis() {
            return (after.javaCpuNanos() - before.javaCpuNanos()) / 1e6 / cases;
        }

        double serverCpuMillis() {
            return (after.serverCpuSeconds() - before.serverCpuSeconds()) * 1000 / cases;
        }

        double cpuMillis() {
            return javaCpuMillis() + serverCpuMillis();
        }

        double p50(Kind kind) {
            return clicks.get(kind)[0];
        }

        double p99(Kind kind) {
            return clicks.get(kind)[1];
        }

        double heapMegabytes() {
            return heapPeak / 1048576.0;
        }

        double allocatedMegabytes() {
            return allocated / 1048576.0 / cases;
        }
    }

    private record Line(String label, ToDoubleFunction<Round> value, String format, boolean moreIsBetter) {}

    private static final List<Line> LINES = List.of(
            new Line("cases per second", Round::casesPerSecond, "%.1f", true),
            new Line("SQL statements per case", Round::statements, "%.0f", false),
            new Line("transactions per case", Round::transactions, "%.0f", false),
            new Line("WAL per case, KB", Round::walKilobytes, "%.0f", false),
            new Line("time in statements per case, ms", Round::busyMillis, "%.1f", false),
            new Line("CPU per case, Java, ms", Round::javaCpuMillis, "%.1f", false),
            new Line("CPU per case, PostgreSQL, ms", Round::serverCpuMillis, "%.1f", false),
            new Line("CPU per case, both, ms", Round::cpuMillis, "%.1f", false),
            new Line("completing a task, p50, ms", r -> r.p50(Kind.COMPLETE), "%.1f", false),
            new Line("completing a task, p99, ms", r -> r.p99(Kind.COMPLETE), "%.1f", false),
            new Line("claiming a task, p50, ms", r -> r.p50(Kind.CLAIM), "%.1f", false),
            new Line("opening its form, p50, ms", r -> r.p50(Kind.OPEN), "%.1f", false),
            new Line("finding it, p50, ms", r -> r.p50(Kind.FIND), "%.1f", false),
            new Line("beginning a case, p50, ms", r -> r.p50(Kind.BEGIN), "%.1f", false),
            new Line("allocated per case, MB", Round::allocatedMegabytes, "%.1f", false),
            new Line("heap at its peak, MB", Round::heapMegabytes, "%.0f", false));

    public static void main(String[] args) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (BenchServer server = new BenchServer(FOLDER.resolve("database"), Map.of())) {
            new Benchmark(server).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        try (ConfigurableApplicationContext application = start()) {
            OurCases ours = new OurCases(application, server.database());
            CaseSize size = CaseSize.of(server.superuser(server.database()), () -> {
                ours.work(turns.incrementAndGet(), new Clicks());
                return ours.lastNumber();
            });
            say("One case of ours: " + size);
            server.create(PLAIN);
            try (PlainCases plain = new PlainCases(server, PLAIN, size)) {
                say("One case of the plain engine: "
                        + CaseSize.of(server.superuser(PLAIN), () -> {
                            plain.work(turns.incrementAndGet(), new Clicks());
                            return "plain-" + turns.get();
                        }));
                compare(ours, plain);
            }
        }
    }

    private void compare(Contestant ours, Contestant plain) throws InterruptedException {
        say(String.format(
                Locale.ROOT,
                "%d threads, %d rounds of %d cases each in turns after a warm-up of %d, %d processors, load %.1f",
                threads,
                rounds,
                cases,
                warmUp,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        round(ours, warmUp);
        round(plain, warmUp);
        // as autovacuum does within a minute; plans made while the tables were nearly empty would decide otherwise
        server.analyze(ours.database());
        server.analyze(plain.database());
        gauge.forget();
        List<Round> ourRounds = new ArrayList<>();
        List<Round> plainRounds = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            // whoever began the last round comes second in this one
            if (i % 2 == 0) {
                ourRounds.add(round(ours, cases));
                plainRounds.add(round(plain, cases));
            } else {
                plainRounds.add(round(plain, cases));
                ourRounds.add(round(ours, cases));
            }
            say(String.format(
                    Locale.ROOT,
                    "round %d: %.1f beside %.1f cases/s, ratio %.2f; CPU %.1f beside %.1f ms; load %.1f",
                    i + 1,
                    ourRounds.get(i).casesPerSecond(),
                    plainRounds.get(i).casesPerSecond(),
                    ourRounds.get(i).casesPerSecond() / plainRounds.get(i).casesPerSecond(),
                    ourRounds.get(i).cpuMillis(),
                    plainRounds.get(i).cpuMillis(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
        report(ourRounds, plainRounds);
        if (top > 0) {
            for (Contestant one : List.of(ours, plain)) {
                say("\nMost frequent statements of " + one.name() + ", per case:");
                gauge.top(one.database(), top, rounds * cases).forEach(Benchmark::say);
            }
        }
    }

    private Round round(Contestant contestant, int count) throws InterruptedException {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long endedBefore = contestant.ended();
        Clicks clicks = new Clicks();
        AtomicInteger left = new AtomicInteger(count);
        AtomicLong allocated = new AtomicLong();
        Gauge.Reading before = gauge.read(contestant.database());
        long begun = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(pool.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    contestant.work(turns.incrementAndGet(), clicks);
                }
                var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
                allocated.addAndGet(
                        thread.getThreadAllocatedBytes(Thread.currentThread().getId()));
            }));
        }
        try {
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(contestant.name() + " could not work a case to its end", e.getCause());
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Gauge.Reading after = gauge.read(contestant.database());
        long peak = heap.stream().mapToLong(one -> one.getPeakUsage().getUsed()).sum();
        if (contestant.ended() - endedBefore != count) {
            throw new IllegalStateException(
                    contestant.name() + " ended " + (contestant.ended() - endedBefore) + " cases instead of " + count);
        }
        Map<Kind, double[]> times = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            times.put(kind, new double[] {clicks.quantile(kind, 0.5), clicks.quantile(kind, 0.99)});
        }
        return new Round(count, seconds, before, after, times, peak, allocated.get());
    }

    private static void report(List<Round> ours, List<Round> plain) {
        say("");
        say("| | Wuzhen | plain engine | ratio | spread |");
        say("|---|---:|---:|---:|---|");
        for (Line line : LINES) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(
                        line.value().applyAsDouble(ours.get(i)) / line.value().applyAsDouble(plain.get(i)));
            }
            ratios.sort(null);
            say(String.format(
                    Locale.ROOT,
                    "| %s | " + line.format() + " | " + line.format() + " | %.2f | %.2f–%.2f |",
                    line.label(),
                    median(ours, line),
                    median(plain, line),
                    middle(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1)));
        }
        say("");
    }

    private static double median(List<Round> rounds, Line line) {
        return middle(rounds.stream()
                .map(round -> line.value().applyAsDouble(round))
                .sorted()
                .collect(Collectors.toList()));
    }

    private static double middle(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(WuzhenApplication.class);
        // the tests' own database is forgetful; this one is not
        application.setInitializers(application.getInitializers().stream()
                .filter(initializer -> !(initializer instanceof TestDatabase.Initializer))
                .collect(Collectors.toList()));
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--wuzhen.sealing.key-file=" + FOLDER.resolve("sealing.key")));
        server.springProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
