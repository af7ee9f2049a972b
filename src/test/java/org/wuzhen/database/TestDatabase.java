package org.wuzhen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * A database of its own for a test, on one forgetful server per test run.
 *
 * <p>Any Spring Boot test gets a fresh, migrated one without asking ({@link Initializer}); a test without Spring takes
 * {@link #newDatabase()}. Neither sees what another test wrote, and neither has to clean up.
 */
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target", "test-database");
    private static final String TEMPLATE = "wuzhen_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedServer server;
    private final String name;

    private TestDatabase(EmbeddedServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A fresh database with the schema of this release and no rows of ours. */
    public static TestDatabase newDatabase() {
        return Shared.fresh(" template " + TEMPLATE);
    }

    /** A fresh database with no schema at all. */
    public static TestDatabase newEmptyDatabase() {
        TestDatabase database = Shared.fresh("");
        database.server.handSchemaToOwner(database.name);
        return database;
    }

    public String url() {
        return server.url(name);
    }

    public String name() {
        return name;
    }

    public String applicationRole() {
        return EmbeddedServer.APPLICATION;
    }

    public String ownerRole() {
        return EmbeddedServer.OWNER;
    }

    /** Connections of the application role: what the application itself may do. */
    public DataSource application() {
        return server.dataSource(name, applicationRole(), server.passwords().application());
    }

    /** Connections of the owner role: what migrations may do. */
    public DataSource owner() {
        return server.dataSource(name, ownerRole(), server.passwords().owner());
    }

    /** The settings that make an application use this database. */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", applicationRole(),
                "spring.datasource.password", server.passwords().application(),
                "spring.datasource.hikari.minimum-idle", "1",
                "spring.flyway.url", url(),
                "spring.flyway.user", ownerRole(),
                "spring.flyway.password", server.passwords().owner());
    }

    Flyway flyway() {
        return SchemaMigration.configure(Flyway.configure(), applicationRole())
                .dataSource(url(), ownerRole(), server.passwords().owner())
                .javaMigrations(new EngineSchema())
                .load();
    }

    /** Gives every Spring Boot test a database of its own, made when the first bean asks for it. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            // before the machine's own settings: a test must never reach a database that somebody configured there
            // but after what the test itself says, as inlined properties or arguments
            sources.addBefore(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new Lazily());
        }
    }

    private static final class Lazily extends EnumerablePropertySource<Object> {

        private static final List<String> NAMES = List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.datasource.hikari.minimum-idle",
                "spring.flyway.url",
                "spring.flyway.user",
                "spring.flyway.password");

        private Map<String, String> values;

        private Lazily() {
            super("database of this test");
        }

        @Override
        public String[] getPropertyNames() {
            return NAMES.toArray(String[]::new);
        }

        @Override
        public boolean containsProperty(String property) {
            return NAMES.contains(property);
        }

        @Override
        public synchronized Object getProperty(String property) {
            if (!NAMES.contains(property)) {
                return null;
            }
            if (values == null) {
                values = newDatabase().springProperties();
            }
            return values.get(property);
        }
    }

    /** The one server of this test run. */
    private static final class Shared {

        private static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            try {
                Files.createDirectories(FOLDER);
                removeAbandoned();
                Path folder = Files.createTempDirectory(FOLDER, "run-");
                EmbeddedServer server = new EmbeddedServer(
                        new DatabaseProperties(
                                folder,
                                null,
                                Duration.ofSeconds(60),
                                Map.of(
                                        "max_connections",
                                        "300",
                                        "max_wal_size",
                                        "256MB",
                                        "wal_level",
                                        "minimal",
                                        "max_wal_senders",
                                        "0")),
                        binaries(),
                        EmbeddedServer.Care.FORGETFUL);
                SpringApplication.getShutdownHandlers()
                        .add(
                                () -> { // after the last application has gone
                                    server.close();
                                    deleteQuietly(folder);
                                });
                execute(server, "create database " + TEMPLATE + " owner " + EmbeddedServer.OWNER);
                server.handSchemaToOwner(TEMPLATE);
                new TestDatabase(server, TEMPLATE).flyway().migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static synchronized TestDatabase fresh(String how) {
            String name = "wuzhen_test_" + COUNT.incrementAndGet();
            execute(SERVER, "create database " + name + " owner " + EmbeddedServer.OWNER + how);
            // rights on a database itself do not come with its template
            execute(SERVER, "revoke temporary on database " + name + " from public");
            return new TestDatabase(SERVER, name);
        }

        private static void execute(EmbeddedServer server, String sql) {
            try (Connection connection = server.superuser("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /** Servers and files of test runs that were killed. */
        private static void removeAbandoned() throws IOException {
            List<Path> runs;
            try (Stream<Path> children = Files.list(FOLDER)) {
                runs = children.filter(path -> path.getFileName().toString().startsWith("run-"))
                        .toList();
            }
            for (Path run : runs) {
                if (Files.exists(run.resolve("lock")) && isAbandoned(run)) {
                    if (Files.exists(run.resolve("postgresql").resolve("postmaster.pid"))) {
                        stopAbandoned(run);
                    }
                    deleteQuietly(run);
                }
            }
        }

        private static void stopAbandoned(Path run) {
            try {
                new EmbeddedServer(
                                new DatabaseProperties(run, null, null, null),
                                binaries(),
                                EmbeddedServer.Care.FORGETFUL)
                        .close();
            } catch (DatabaseUnavailable e) {
                System.err.println("left behind by a killed test run, beyond repair: " + run + " (" + e + ")");
            }
        }

        private static boolean isAbandoned(Path run) throws IOException {
            try (FileChannel channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock != null;
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
    }

    /** Unpacked once per checkout, for all tests that start servers. */
    static Path binaries() {
        return Path.of("target", "postgresql-binaries");
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
