package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.simulator.DepartmentsProcess;

/**
 * Lets the application fall again and again while its cases ask departments and their reports flow in, and looks
 * afterwards what became of everything that had been acknowledged.
 */
final class KillTrial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration REACHED = Duration.ofSeconds(90);

    private final Path folder;
    private final Random random;
    private final DepartmentsProcess departments;
    private final Map<String, String> figures = new TreeMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private List<String> classPath =
            List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    private int life;
    private int port;

    KillTrial(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.departments = DepartmentsProcess.of(
                folder.resolve("departments"),
                "--with=" + ProcessHandle.current().pid(),
                "--pace=0");
        figures.put("seed", Long.toString(seed));
    }

    /**
     * Spares each of many lives a third of its start: classes come from an archive that a first life leaves. Archives are
     * made of jars only.
     */
    KillTrial spareStarts() throws Exception {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> places = new ArrayList<>();
        for (String place : classPath.get(1).split(Pattern.quote(File.pathSeparator))) {
            if (Files.isDirectory(Path.of(place))) {
                String packed =
                        folder.resolve("classes-" + places.size() + ".jar").toString();
                assertThat(jar.run(System.out, System.err, "cf", packed, "-C", place, "."))
                        .isZero();
                places.add(packed);
            } else {
                places.add(place);
            }
        }
        String archive = folder.resolve("classes.jsa").toString();
        List<String> jars = List.of("-cp", String.join(File.pathSeparator, places));
        classPath = Stream.concat(Stream.of("-XX:ArchiveClassesAtExit=" + archive), jars.stream())
                .toList();
        Process first = start(false, "--trial.only-start=true");
        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        classPath = Stream.concat(Stream.of("-XX:SharedArchiveFile=" + archive), jars.stream())
                .toList();
        return this;
    }

    /**
     * Kills the application at random moments.
     *
     * @param databaseKills in how many of the kills PostgreSQL dies first
     */
    KillTrial kill(int kills, int databaseKills) throws Exception {
        for (int i = 0; i < kills; i++) {
            Process application = start(false);
            await(application, "ready");
            Thread.sleep(500 + random.nextInt(4_000));
            if (i < databaseKills) {
                killServer();
                Thread.sleep(random.nextInt(1_500));
            }
            application.destroyForcibly().waitFor();
        }
        figures.put("kills", String.valueOf(kills));
        figures.put("kills.database", String.valueOf(databaseKills));
        return this;
    }

    /** Kills PostgreSQL under an application that lives on, and waits each time until it acknowledges cases again. */
    KillTrial killServerUnderneath(int times) throws Exception {
        Process application = start(false, "--spring.datasource.hikari.connection-timeout=1000");
        await(application, "ready");
        List<Long> gaps = new ArrayList<>();
        int down = 0;
        for (int i = 0; i < times; i++) {
            Thread.sleep(500 + random.nextInt(3_000));
            killServer();
            long killed = System.nanoTime();
            Thread.sleep(200); // what was under way is acknowledged by now
            long before = acknowledged();
            boolean said = false;
            while (acknowledged() < before + 100) {
                said |= health() != 200;
                assertThat(application.isAlive())
                        .as("the application lives on, see life-%d.log", life)
                        .isTrue();
                assertThat(System.nanoTime() - killed)
                        .as("cases are acknowledged again, see life-%d.log", life)
                        .isLessThan(REACHED.toNanos());
                Thread.sleep(20);
            }
            gaps.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
            down += said ? 1 : 0;
        }
        application.destroyForcibly().waitFor();
        Collections.sort(gaps);
        figures.put("underneath", String.valueOf(times));
        figures.put("underneath.back-after-millis", gaps.get(0) + " to " + gaps.get(gaps.size() - 1));
        figures.put("underneath.said-by-health", String.valueOf(down));
        return this;
    }

    /** Stops the application where it has come to each of these points, for the first time or a little later. */
    KillTrial stop(List<Milestone> points, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            for (Milestone point : points) {
                Process application =
                        start(false, "--trial.stop=" + point, "--trial.stop-at=" + (1 + random.nextInt(8)));
                await(application, "ready");
                assertThat(application.waitFor(REACHED.toSeconds(), TimeUnit.SECONDS))
                        .as("%s is reached, see life-%d.log", point, life)
                        .isTrue();
                assertThat(application.exitValue())
                        .as("it was stopped at %s, see life-%d.log", point, life)
                        .isEqualTo(137);
            }
        }
        points.forEach(point -> figures.put("stops." + point, String.valueOf(times)));
        return this;
    }

    /** A last life that nobody disturbs. */
    Map<String, String> settle() throws Exception {
        Process last = start(true);
        try {
            await(last, "report");
        } finally {
            last.destroy();
            if (!last.waitFor(60, TimeUnit.SECONDS)) {
                last.destroyForcibly().waitFor();
                killServer();
            }
        }
        Properties report = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("report"))) {
            report.load(in);
        }
        report.forEach((name, value) -> figures.put(name.toString(), value.toString()));
        figures.put("lives", String.valueOf(life));
        return figures;
    }

    @Override
    public void close() {
        departments.stop();
    }

    /** Nothing acknowledged is lost, nothing happened twice, nothing waits without end. */
    static void judge(Map<String, String> figures) {
        assertThat(figures).doesNotContainKey("failed");
        for (String must :
                List.of("acknowledged.cases", "acknowledged.enquiries", "acknowledged.callbacks", "effects")) {
            assertThat(Long.parseLong(figures.get(must))).as(must).isPositive();
        }
        for (String none : List.of(
                "lost.cases",
                "lost.enquiries",
                "lost.callbacks",
                "effects.twice",
                "steps.effect-twice",
                "applied.twice",
                "answered.without-effect",
                "unnamed",
                "strays",
                "stuck.cases",
                "stuck.enquiries",
                "stuck.jobs",
                "stuck.messages",
                "stuck.callbacks",
                "stuck.models",
                "incidents")) {
            assertThat(figures.get(none)).as("%s of %s", none, figures).isEqualTo("0");
        }
    }

    private Process start(boolean settle, String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("ready"));
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(classPath);
        command.addAll(List.of(
                KilledOffice.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--spring.datasource.url=",
                "--wuzhen.database.directory=" + folder.resolve("data"),
                "--wuzhen.sealing.key-file=" + folder.resolve("sealing.key"),
                "--wuzhen.demo.cases=false",
                "--wuzhen.demo.whole-office=false",
                // what one waits for after a fall, shorter than in the house
                "--wuzhen.exchange.lease-margin=3s",
                "--wuzhen.exchange.first-wait=200ms",
                "--wuzhen.exchange.longest-wait=2s",
                "--wuzhen.inbox.first-wait=100ms",
                "--wuzhen.inbox.longest-wait=1s",
                "--trial.folder=" + folder,
                "--trial.settle=" + settle,
                "--trial.departments=" + departments.control().address()));
        departments.applicationSettings().forEach((name, value) -> command.add("--" + name + "=" + value));
        departments
                .control()
                .addresses()
                .keySet()
                .forEach(department -> command.add("--wuzhen.departments." + department + ".time-limit=3s"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("life-" + ++life + ".log").toFile())
                .start();
    }

    /** Until it is ready or, which may be sooner, has been stopped where it was to be. */
    private void await(Process application, String file) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(folder.resolve(file))) {
            if (!application.isAlive() && application.exitValue() == 137) {
                return;
            }
            assertThat(application.isAlive())
                    .as("the application ended by itself, see life-%d.log", life)
                    .isTrue();
            if (System.nanoTime() > end) {
                application.destroyForcibly();
                throw new AssertionError("No " + file + " in " + PATIENCE + ", see life-" + life + ".log");
            }
            Thread.sleep(50);
        }
    }

    private long acknowledged() throws IOException {
        return Files.size(folder.resolve("acknowledged"));
    }

    /** Whether the application is ready, as it says itself; 0 when it says nothing within two seconds. */
    private int health() throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** PostgreSQL with all its sessions. */
    private void killServer() throws IOException {
        Path pid = folder.resolve("data/postgresql/postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        try (Stream<String> lines = Files.lines(pid)) {
            ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).ifPresent(server -> {
                List<ProcessHandle> sessions = server.descendants().toList();
                server.destroyForcibly();
                sessions.forEach(ProcessHandle::destroyForcibly);
            });
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
