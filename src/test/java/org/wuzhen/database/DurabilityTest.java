package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was acknowledged is there after a kill -9, whether it hits the application alone or its whole tree. */
@Timeout(120)
class DurabilityTest {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    private Process application;
    private BufferedReader output;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        if (application != null) {
            application.destroyForcibly().waitFor();
            output.close();
        }
    }

    @Test
    void survivesTheDeathOfTheApplication() throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            begin();
            acknowledged.addAll(readUntil(ENOUGH));
            application.toHandle().destroyForcibly(); // unlike the process's own, it leaves the rest to be read
            application.waitFor();
            acknowledged.addAll(readRest());
        }
        long survivor = postmaster();
        assertThat(commandOf(survivor))
                .as("the server outlived its application")
                .isPresent();

        expectAll(acknowledged);
        assertThat(commandOf(survivor)).as("it was stopped by the next start").isEmpty();
    }

    @Test
    void survivesTheDeathOfTheWholeTree() throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            begin();
            acknowledged.addAll(readUntil(ENOUGH));
            List<ProcessHandle> tree = new ArrayList<>(List.of(application.toHandle()));
            ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
            tree.add(server);
            server.descendants().forEach(tree::add);
            assertThat(tree).as("application, server and its sessions").hasSizeGreaterThan(WRITERS + 2);
            tree.forEach(ProcessHandle::destroyForcibly);
            application.waitFor();
            acknowledged.addAll(readRest());
            assertThat(data().resolve("postgresql/postmaster.pid"))
                    .as("nothing had time to tidy up")
                    .exists();
        }

        expectAll(acknowledged);
    }

    private void expectAll(List<Long> acknowledged) {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ENOUGH).doesNotHaveDuplicates();
        try (EmbeddedServer server = Writer.open(data())) {
            List<Long> kept = new JdbcTemplate(server.dataSource(
                            EmbeddedServer.DATABASE,
                            EmbeddedServer.OWNER,
                            server.passwords().owner()))
                    .queryForList("select id from receipt", Long.class);
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private void begin() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Writer.class.getName(),
                        data().toString(),
                        TestDatabase.binaries().toAbsolutePath().toString())
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        output = new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<Long> readUntil(int count) throws IOException {
        List<Long> read = new ArrayList<>();
        while (read.size() < count) {
            String line = output.readLine();
            assertThat(line)
                    .as("the application ended early: %s", Files.readString(folder.resolve("errors.log")))
                    .isNotNull();
            if (line.startsWith("receipt ")) {
                read.add(Long.valueOf(line.substring(8)));
            }
        }
        return read;
    }

    /** Lines that were written before the kill and not read yet; a last half line does not count. */
    private List<Long> readRest() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            rest.append((char) c);
        }
        String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
        return whole.lines()
                .filter(line -> line.startsWith("receipt "))
                .map(line -> Long.valueOf(line.substring(8)))
                .toList();
    }

    private long postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(data().resolve("postgresql/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    private static java.util.Optional<String> commandOf(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String classPath() {
        // surefire may hide the class path in the manifest of one jar
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    /** An application that writes receipts and says of each that it is safe, until it is killed. */
    static final class Writer {

        private Writer() {}

        static EmbeddedServer open(Path data) {
            return open(data, TestDatabase.binaries());
        }

        private static EmbeddedServer open(Path data, Path binaries) {
            return new EmbeddedServer(
                    new DatabaseProperties(data, null, null, null), binaries, EmbeddedServer.Care.DURABLE);
        }

        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = open(Path.of(arguments[0]), Path.of(arguments[1]));
            try (Connection connection = connect(server)) {
                connection
                        .createStatement()
                        .execute("create table if not exists receipt"
                                + " (id bigint generated always as identity primary key, words text)");
            }
            for (int i = 0; i < WRITERS; i++) {
                Thread writer = new Thread(() -> write(server));
                writer.setDaemon(true);
                writer.start();
            }
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2));
        }

        private static Connection connect(EmbeddedServer server) throws SQLException {
            return server.dataSource(
                            EmbeddedServer.DATABASE,
                            EmbeddedServer.OWNER,
                            server.passwords().owner())
                    .getConnection();
        }

        private static void write(EmbeddedServer server) {
            try (Connection connection = connect(server);
                    PreparedStatement insert =
                            connection.prepareStatement("insert into receipt (words) values (?) returning id")) {
                connection.setAutoCommit(false);
                while (true) {
                    insert.setString(1, "收据".repeat(200));
                    long id;
                    try (var result = insert.executeQuery()) {
                        result.next();
                        id = result.getLong(1);
                    }
                    connection.commit();
                    synchronized (System.out) {
                        System.out.print("receipt " + id + "\n");
                        System.out.flush();
                    }
                }
            } catch (SQLException e) {
                System.err.println(e);
            }
        }
    }
}
