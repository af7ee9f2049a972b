package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wuzhen.department.simulator.DepartmentsProcess;

/**
 * Kills the application again and again while its cases ask departments and their reports flow in, and looks afterwards
 * what became of everything that had been acknowledged.
 */
final class KillTrial {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final Random random;
    private int life;

    KillTrial(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /**
     * Kills and looks.
     *
     * @param databaseKills in how many of the kills PostgreSQL dies first
     * @return the figures
     */
    Map<String, String> run(int kills, int databaseKills) throws Exception {
        DepartmentsProcess departments = DepartmentsProcess.of(
                folder.resolve("departments"),
                "--with=" + ProcessHandle.current().pid(),
                "--pace=0");
        try {
            for (int i = 0; i < kills; i++) {
                Files.deleteIfExists(folder.resolve("ready"));
                Process application = start(departments, false);
                await(application, "ready");
                Thread.sleep(500 + random.nextInt(4_000));
                if (i < databaseKills) {
                    killServer();
                    Thread.sleep(random.nextInt(1_500));
                }
                application.destroyForcibly().waitFor();
            }
            Process last = start(departments, true);
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
            Map<String, String> figures = new TreeMap<>();
            report.forEach((name, value) -> figures.put(name.toString(), value.toString()));
            figures.put("kills", String.valueOf(kills));
            figures.put("kills.database", String.valueOf(databaseKills));
            return figures;
        } finally {
            departments.stop();
        }
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
                "applied.twice",
                "answered.without-effect",
                "unnamed",
                "strays",
                "stuck.enquiries",
                "stuck.messages",
                "stuck.callbacks",
                "stuck.models",
                "incidents")) {
            assertThat(figures.get(none)).as("%s of %s", none, figures).isEqualTo("0");
        }
    }

    private Process start(DepartmentsProcess departments, boolean settle) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledOffice.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + freePort(),
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
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("life-" + ++life + ".log").toFile())
                .start();
    }

    private void await(Process application, String file) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(folder.resolve(file))) {
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
