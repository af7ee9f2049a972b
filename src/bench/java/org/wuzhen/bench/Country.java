package org.wuzhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.WuzhenApplication;
import org.wuzhen.access.Accounts;
import org.wuzhen.database.BenchServer;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.demo.UsualWork;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/**
 * One node under the load of a country: the application and its PostgreSQL on a folder of data, jobs running by
 * themselves, and clerks in a process of their own ({@link CountryClerks}).
 */
public final class Country implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Country.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Post> POSTS =
            List.of(Post.INTAKE_CLERK, Post.TRIAGE_OFFICER, Post.COMMITTEE_HEAD, Post.MEDIATOR, Post.ARCHIVIST);

    /** Reminders and ends of terms; the others follow only when somebody did not pay. */
    private static final String LIGHTS =
            "'SubProcess_TermNearing', 'Timer_NextWarning', 'Timer_AnswerOverdue', 'Timer_OpinionReminder'";

    private static final int PEOPLE_PER_POST = 4;
    private static final int CASES_PER_CENTRE = 200;
    private static final int NAMES = 500;
    private static final double CLICK_MILLIS = 300;
    private static final int QUEUE_EVERY = 5;

    /**
     * How the load is made.
     *
     * @param looksPerCase looks at lists and pages beside the clicks of a case
     * @param lightsPerCase timers of other cases that go off for each case begun
     * @param pauseMillis between the clicks of a case
     * @param wholeOffice whether all of Binhai works, or only the sample office
     * @param output where seconds and recordings are written
     * @param more further settings of the application, {@code name=value}
     */
    public record Load(
            double looksPerCase,
            double lightsPerCase,
            int pauseMillis,
            boolean wholeOffice,
            Map<String, String> server,
            Path output,
            List<String> more) {}

    private final Load load;
    private final BenchServer server;
    private final ConfigurableApplicationContext application;
    private final NodeGauge gauge;
    private final JdbcTemplate owner;
    private final Process clerks;
    private final BufferedReader answers;
    private final Writer orders;

    public Country(Path folder, Load load) {
        this.load = load;
        try {
            Files.createDirectories(load.output());
            server = new BenchServer(folder, load.server());
            application = start(folder);
            owner = new JdbcTemplate(server.superuser(server.database()));
            gauge = new NodeGauge(server, application);
            Path plan = load.output().resolve("plan.json");
            JSON.writeValue(plan.toFile(), plan());
            clerks = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-Dfile.encoding=UTF-8",
                            "-Duser.timezone=Asia/Shanghai",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            CountryClerks.class.getName(),
                            plan.toString())
                    .redirectError(load.output().resolve("clerks.err").toFile())
                    .start();
            answers = new BufferedReader(new InputStreamReader(clerks.getInputStream(), StandardCharsets.UTF_8));
            orders = new OutputStreamWriter(clerks.getOutputStream(), StandardCharsets.UTF_8);
            LOG.info("{} clerks are logged in", answer().path("ready").asInt());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start(Path folder) {
        SpringApplication started = new SpringApplication(WuzhenApplication.class);
        // the tests' own database is forgetful; this one is not
        started.setInitializers(started.getInitializers().stream()
                .filter(initializer -> !(initializer instanceof TestDatabase.Initializer))
                .collect(Collectors.toList()));
        started.setAdditionalProfiles("demo");
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--wuzhen.demo.cases=false",
                "--wuzhen.demo.whole-office=false",
                "--wuzhen.sealing.key-file=" + folder.resolve("sealing.key")));
        server.springProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        load.more().forEach(setting -> arguments.add("--" + setting));
        return started.run(arguments.toArray(String[]::new));
    }

    /** Who works, and what they look for. */
    private CountryClerks.Plan plan() {
        Directory directory = application.getBean(Directory.class);
        UsualWork work = application.getBean(UsualWork.class);
        work.settle(load.wholeOffice());
        List<CountryClerks.CentreStaff> centres = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(owner.queryForList("select person from access_account", String.class));
        Set<String> strangers = new LinkedHashSet<>();
        for (Centre centre : directory.centres()) {
            if (centre.level() != Centre.Level.STREET) {
                continue;
            }
            Map<Post, List<String>> people = new EnumMap<>(Post.class);
            for (Post post : POSTS) {
                people.put(
                        post,
                        directory.holders(post, centre.code()).stream()
                                .map(holding -> holding.person())
                                .distinct()
                                .limit(PEOPLE_PER_POST)
                                .toList());
            }
            if (people.values().stream().noneMatch(List::isEmpty)) {
                people.values().forEach(strangers::addAll);
                centres.add(new CountryClerks.CentreStaff(centre.code(), people, cases(centre.code())));
            }
        }
        strangers.removeAll(known);
        application.getBean(Accounts.class).openAll(strangers, work.password());
        return new CountryClerks.Plan(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port"),
                application.getEnvironment().getProperty("camunda.bpm.process-engine-name", "default"),
                work.password(),
                load.pauseMillis(),
                Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                centres,
                owner.queryForList(
                        "select name from case_party where id % 97 = 0 order by id desc limit " + NAMES, String.class));
    }

    /** Cases that everybody at a centre may open; most of those that are looked at are under way. */
    private List<String> cases(String centre) {
        return owner.queryForList("""
                select number from (
                    select number, stage from case_file f
                     where centre = ? and not restricted
                       and not exists (select 1 from case_recused r where r.case_number = f.number)
                     order by registered_at desc limit 5000) recent
                order by stage = 'ARCHIVED', hashtext(number) limit ?""", String.class, centre, CASES_PER_CENTRE);
    }

    private JsonNode answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            JsonNode answer = JSON.readTree(line);
            if (answer.has("fault")) {
                LOG.warn("A click failed: {}", answer.path("fault").asText());
            } else {
                return answer;
            }
        }
        throw new IllegalStateException("The clerks have gone; their last words are in clerks.err");
    }

    /** Waits until no job is overdue, as far as it comes to that; answers how many still are. */
    public long settle(int seconds) {
        try {
            NodeGauge.Queue queue = gauge.queue();
            for (int i = 0; i < seconds && queue.due() > 0; i++) {
                if (i % 10 == 0) {
                    LOG.info("{} jobs due, the oldest for {} s", queue.due(), Math.round(queue.oldestSeconds()));
                }
                Thread.sleep(1000);
                queue = gauge.queue();
            }
            return queue.due();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * One stage: so many cases a second for so long, by the clock, and what came of it.
     *
     * @param profile whether the flight recorder is to run
     */
    public Stage run(double rate, int seconds, boolean profile) {
        String name = String.format(Locale.ROOT, "%.1f-%d", rate, System.currentTimeMillis() / 1000);
        Path recording = load.output().resolve("run-" + name + ".jfr");
        Stage result;
        try (Writer table = Files.newBufferedWriter(load.output().resolve("seconds-" + name + ".csv"));
                Profile recorder = profile ? new Profile(recording) : null) {
            gauge.forget();
            long bytes = gauge.databaseBytes();
            table.write(Second.HEADING + "\n");
            List<Second> all = new ArrayList<>();
            NodeGauge.Queue queue = gauge.queue();
            NodeGauge.Reading before = gauge.read();
            NodeGauge.Reading first = before;
            double clerksCpu = -1;
            double clerksFirst = 0;
            long toldAt = System.nanoTime();
            orders.write(rate + " " + rate * load.looksPerCase() + " " + seconds + "\n");
            orders.flush();
            JsonNode stage = null;
            JsonNode left = null;
            while (left == null) {
                JsonNode answer = answer();
                if (answer.has("stage")) {
                    stage = answer.path("stage");
                } else if (answer.has("left")) {
                    left = answer;
                } else if (answer.has("second")) {
                    JsonNode told = answer.path("second");
                    NodeGauge.Reading now = gauge.read();
                    if (stage == null && load.lightsPerCase() > 0) {
                        turnLights((int) Math.ceil(rate * load.lightsPerCase()));
                    }
                    if (all.size() % QUEUE_EVERY == 0) {
                        queue = gauge.queue();
                    }
                    double cpu = told.path("cpu").asDouble();
                    if (clerksCpu < 0) {
                        clerksCpu = cpu;
                        clerksFirst = cpu;
                    }
                    long at = System.nanoTime();
                    Second second = new Second(
                            all.size() + 1,
                            stage == null,
                            (at - toldAt) / 1e9,
                            told,
                            before,
                            now,
                            queue,
                            cpu - clerksCpu);
                    all.add(second);
                    table.write(second.line() + "\n");
                    if (all.size() % 10 == 0) {
                        LOG.info("{}", second.words());
                    }
                    clerksCpu = cpu;
                    before = now;
                    toldAt = at;
                }
            }
            NodeGauge.Queue last = gauge.queue();
            long cases = left.path("endedAfter").asLong();
            result = new Stage(
                    rate,
                    seconds,
                    stage,
                    left,
                    all,
                    first,
                    gauge.read(),
                    clerksCpu - clerksFirst,
                    last,
                    gauge.databaseBytes() - bytes,
                    gauge.waits(),
                    gauge.top("s.total_exec_time", 15, cases),
                    gauge.top("s.calls", 15, cases),
                    profile ? recording : null);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            Files.writeString(
                    load.output().resolve("stage-" + name + ".txt"), String.join("\n", result.words()) + "\n");
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the moment of some timers of other cases come. */
    private void turnLights(int count) {
        owner.update("""
                update act_ru_job set duedate_ = localtimestamp where id_ in (
                    select id_ from act_ru_job
                     where handler_cfg_ in (%s) and duedate_ > localtimestamp + interval '1 minute'
                     limit ?)""".formatted(LIGHTS), count);
    }

    /** What one second brought. */
    record Second(
            int number,
            boolean loaded,
            double length,
            JsonNode told,
            NodeGauge.Reading before,
            NodeGauge.Reading now,
            NodeGauge.Queue queue,
            double clerksCpu) {

        static final String HEADING = "second,loaded,begun,ended,open,faults,clicks,p50,p95,p99,max,jobs_due,oldest_s,"
                + "jobs_done,jobs_failed,jvm_cpu,pg_cpu,clerks_cpu,gc,gc_ms,gc_longest_ms,wal_mb,connections,waiting,"
                + "acquire_ms,heap_mb,"
                + java.util.Arrays.stream(Click.values())
                        .map(kind -> kind + "," + kind + "_p50," + kind + "_p99," + kind + "_max")
                        .collect(Collectors.joining(","));

        private double click(String kind, int place) {
            return told.path("clicks").path(kind).path(place).asDouble();
        }

        String line() {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d,%b,%d,%d,%d,%d,%.0f,%.1f,%.1f,%.1f,%.1f,%d,%.0f,%d,%d,%.2f,%.2f,%.2f,%d,%d,%d,%.2f,%d,%d,%.2f,%d",
                    number,
                    loaded,
                    told.path("begun").asInt(),
                    told.path("ended").asInt(),
                    told.path("open").asInt(),
                    told.path("faults").asInt(),
                    click("ALL", 0),
                    click("ALL", 1),
                    click("ALL", 2),
                    click("ALL", 3),
                    click("ALL", 4),
                    queue.due(),
                    queue.oldestSeconds(),
                    now.jobsDone() - before.jobsDone(),
                    now.jobsFailed() - before.jobsFailed(),
                    (now.javaCpu() - before.javaCpu()) / length,
                    (now.serverCpu() - before.serverCpu()) / length,
                    clerksCpu / length,
                    now.collections() - before.collections(),
                    now.pauses() - before.pauses(),
                    now.longestPause(),
                    (now.walBytes() - before.walBytes()) / 1048576.0 / length,
                    now.connections(),
                    now.waiting(),
                    (now.acquireMillis() - before.acquireMillis()) / Math.max(1, now.acquired() - before.acquired()),
                    now.heap() / 1048576));
            for (Click kind : Click.values()) {
                line.append(String.format(
                        Locale.ROOT,
                        ",%.0f,%.1f,%.1f,%.1f",
                        click(kind.name(), 0),
                        click(kind.name(), 1),
                        click(kind.name(), 3),
                        click(kind.name(), 4)));
            }
            return line.toString();
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "second %d: %d begun, %d ended, %d open, %d faults; clicks p50 %.0f p99 %.0f ms; jobs due %d;"
                            + " cores: JVM %.2f, PostgreSQL %.2f, clerks %.2f; connections %d, waiting %d",
                    number,
                    told.path("begun").asInt(),
                    told.path("ended").asInt(),
                    told.path("open").asInt(),
                    told.path("faults").asInt(),
                    click("ALL", 1),
                    click("ALL", 3),
                    queue.due(),
                    (now.javaCpu() - before.javaCpu()) / length,
                    (now.serverCpu() - before.serverCpu()) / length,
                    clerksCpu / length,
                    now.connections(),
                    now.waiting());
        }
    }

    /** What one stage brought, and whether the node carried it. */
    public record Stage(
            double rate,
            int seconds,
            JsonNode told,
            JsonNode left,
            List<Second> all,
            NodeGauge.Reading first,
            NodeGauge.Reading last,
            double clerksCpu,
            NodeGauge.Queue queue,
            long databaseGrowth,
            List<String> waits,
            List<String> longest,
            List<String> mostCalled,
            Path recording) {

        /** Cases that came to their end, those after the last second included. */
        public long ended() {
            return left.path("endedAfter").asLong();
        }

        public long begun() {
            return told.path("begun").asLong();
        }

        /** Clicks that were answered with a failure, and jobs without a try left. */
        public long faults() {
            return left.path("faults").asLong() + left.path("left").asLong();
        }

        public double p99() {
            return click("ALL", 3);
        }

        public long clicks(String kind) {
            return (long) click(kind, 0);
        }

        public long jobsDone() {
            return last.jobsDone() - first.jobsDone();
        }

        private double click(String kind, int place) {
            return told.path("clicks").path(kind).path(place).asDouble();
        }

        /** Whether more jobs are due in the last third than in the first, by more than a few. */
        public boolean queueGrows() {
            List<Second> loaded = all.stream().filter(Second::loaded).toList();
            int third = Math.max(1, loaded.size() / 3);
            double early = loaded.stream()
                    .limit(third)
                    .mapToLong(s -> s.queue().due())
                    .average()
                    .orElse(0);
            double late = loaded.stream()
                    .skip(loaded.size() - third)
                    .mapToLong(s -> s.queue().due())
                    .average()
                    .orElse(0);
            return late > early * 1.5 + 10;
        }

        /** Whether more cases are under way at the end than the pauses between their clicks account for. */
        public boolean fallsBehind() {
            List<Second> loaded = all.stream().filter(Second::loaded).toList();
            int middle = loaded.size() / 2;
            double early = loaded.isEmpty()
                    ? 0
                    : loaded.get(middle).told().path("open").asDouble();
            double late = loaded.isEmpty()
                    ? 0
                    : loaded.get(loaded.size() - 1).told().path("open").asDouble();
            return late > early * 1.5 + 3 * Math.sqrt(early) + 10;
        }

        /** Cases a second that would take this share of the machine's cores, by what the second half of the stage took. */
        public double affordable(double share) {
            List<Second> half =
                    all.stream().filter(Second::loaded).skip(seconds / 2).toList();
            double cores = half.stream()
                            .mapToDouble(s -> s.now().javaCpu()
                                    - s.before().javaCpu()
                                    + s.now().serverCpu()
                                    - s.before().serverCpu()
                                    + s.clerksCpu())
                            .sum()
                    / half.stream().mapToDouble(Second::length).sum();
            return rate * share * Runtime.getRuntime().availableProcessors() / cores;
        }

        /** Why the node did not carry it; empty when it did. */
        public List<String> failings() {
            List<String> failings = new ArrayList<>();
            if (faults() > 0) {
                failings.add(faults() + " errors");
            }
            if (last.jobsFailed() > first.jobsFailed() && queue.stuck() > 0) {
                failings.add(queue.stuck() + " jobs without a try left");
            }
            if (queueGrows()) {
                failings.add("the queue of jobs grows");
            }
            if (fallsBehind()) {
                failings.add("more and more cases are under way");
            }
            if (p99() > CLICK_MILLIS) {
                failings.add(String.format(Locale.ROOT, "click p99 %.0f ms", p99()));
            }
            return failings;
        }

        /** The stage in one line of a table. */
        public String row() {
            double cases = Math.max(1, ended());
            List<Second> loaded = all.stream().filter(Second::loaded).toList();
            double time = loaded.stream().mapToDouble(Second::length).sum();
            Second one = loaded.get(0);
            Second end = loaded.get(loaded.size() - 1);
            double java = (end.now().javaCpu() - one.before().javaCpu()) / time;
            double database = (end.now().serverCpu() - one.before().serverCpu()) / time;
            double driver = loaded.stream().mapToDouble(Second::clerksCpu).sum() / time;
            return String.format(
                    Locale.ROOT,
                    "| %.1f | %d | %d | %.1f | %.0f / %.0f / %.0f / %.0f | %.2f | %.2f | %.2f | %.0f | %.0f | %d / %d"
                            + " | %.1f | %.2f | %s |",
                    rate,
                    begun(),
                    ended(),
                    click("ALL", 0) / seconds,
                    click("ALL", 1),
                    click("ALL", 2),
                    click("ALL", 3),
                    click("ALL", 4),
                    java,
                    database,
                    driver,
                    1000 * (last.javaCpu() - first.javaCpu()) / cases,
                    1000 * (last.serverCpu() - first.serverCpu()) / cases,
                    loaded.stream().mapToLong(s -> s.queue().due()).max().orElse(0),
                    Math.round(loaded.stream()
                            .mapToDouble(s -> s.queue().oldestSeconds())
                            .max()
                            .orElse(0)),
                    (last.walBytes() - first.walBytes()) / 1048576.0 / cases,
                    databaseGrowth / 1073741824.0 / cases * 100_000,
                    failings().isEmpty() ? "carried" : String.join(", ", failings()));
        }

        /** The heading of {@link #row}. */
        public static String heading() {
            return """
                    | cases/s | begun | ended | clicks/s | click p50 / p95 / p99 / max, ms | cores: JVM | PostgreSQL | clerks | CPU a case: Java, ms | PostgreSQL, ms | jobs due / oldest, s | WAL a case, MB | disk per 100,000 cases, GB | |
                    |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|""";
        }

        /** All of it. */
        public List<String> words() throws IOException {
            List<String> lines = new ArrayList<>(List.of(heading().split("\n")));
            lines.add(row());
            lines.add("");
            lines.add("| click | times | p50 | p95 | p99 | max |");
            lines.add("|---|---:|---:|---:|---:|---:|");
            for (Click kind : Click.values()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |",
                        kind.words(),
                        click(kind.name(), 0),
                        click(kind.name(), 1),
                        click(kind.name(), 2),
                        click(kind.name(), 3),
                        click(kind.name(), 4)));
            }
            List<Second> loaded = all.stream().filter(Second::loaded).toList();
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "garbage collections %d, %d ms in all, longest %d ms; connections taken %d, waiting for one %.2f ms each,"
                            + " at most %d threads at once; WAL %.1f MB/s; jobs done %d, attempts failed %d;"
                            + " due at the end %d; forms submitted again because a timer of the case went off meanwhile %d",
                    last.collections() - first.collections(),
                    last.pauses() - first.pauses(),
                    loaded.stream().mapToLong(s -> s.now().longestPause()).max().orElse(0),
                    last.acquired() - first.acquired(),
                    (last.acquireMillis() - first.acquireMillis()) / Math.max(1, last.acquired() - first.acquired()),
                    all.stream().mapToInt(s -> s.now().waiting()).max().orElse(0),
                    (last.walBytes() - first.walBytes())
                            / 1048576.0
                            / all.stream().mapToDouble(Second::length).sum(),
                    jobsDone(),
                    last.jobsFailed() - first.jobsFailed(),
                    queue.due(),
                    left.path("again").asInt()));
            lines.add("\nbusy connections of the server at a time, by what they wait for:");
            lines.addAll(waits);
            lines.add("\nstatements by time:");
            lines.addAll(longest);
            lines.add("\nstatements by calls:");
            lines.addAll(mostCalled);
            if (recording != null) {
                lines.add("");
                lines.addAll(Profile.summary(recording));
            }
            return lines;
        }
    }

    /** How many checks of registered disputes departments have answered. */
    public long checksAnswered() {
        return owner.queryForObject(
                "select count(*) from intake_check where answered_by is null and result <> 'UNKNOWN'", Long.class);
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!clerks.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)) {
                clerks.destroy();
            }
            gauge.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            application.close();
            server.close();
        }
    }
}
