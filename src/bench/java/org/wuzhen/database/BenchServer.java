package org.wuzhen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The embedded server as an office runs it, durability on, for measuring: it also counts its statements, and others may
 * have databases of their own on it.
 */
public final class BenchServer implements AutoCloseable {

    private final EmbeddedServer server;

    /**
     * Starts the server on a folder; what is there is gone on with.
     *
     * @param further settings by name, as under {@code wuzhen.database.server}
     */
    public BenchServer(Path folder, Map<String, String> further) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "shared_preload_libraries", "pg_stat_statements",
                "pg_stat_statements.max", "10000",
                "pg_stat_statements.save", "off"));
        settings.putAll(further);
        server = new EmbeddedServer(
                new DatabaseProperties(folder, null, Duration.ofSeconds(60), settings),
                Path.of("target", "postgresql-binaries"),
                EmbeddedServer.Care.DURABLE);
        execute("postgres", "create extension if not exists pg_stat_statements");
    }

    /** The settings that make the application use this server's own database. */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", server.url(EmbeddedServer.DATABASE),
                "spring.datasource.username", EmbeddedServer.APPLICATION,
                "spring.datasource.password", server.passwords().application(),
                "spring.flyway.url", server.url(EmbeddedServer.DATABASE),
                "spring.flyway.user", EmbeddedServer.OWNER,
                "spring.flyway.password", server.passwords().owner());
    }

    /** Lets PostgreSQL learn what is in a database by now, so that statements are planned for it. */
    public void analyze(String database) {
        execute(database, "analyze");
    }

    /** The application's database. */
    public String database() {
        return EmbeddedServer.DATABASE;
    }

    /** Makes a further, empty database, whose owner is the role that owns ours too. */
    public void create(String database) {
        execute("postgres", "create database " + database + " owner " + EmbeddedServer.OWNER);
        server.handSchemaToOwner(database);
    }

    public String url(String database) {
        return server.url(database);
    }

    public String owner() {
        return EmbeddedServer.OWNER;
    }

    public String ownerPassword() {
        return server.passwords().owner();
    }

    /** Connections of the superuser, to read what the server counts. */
    public DataSource superuser(String database) {
        return server.superuser(database);
    }

    /** Process id of the server's first process, the parent of those that serve connections. */
    public long pid() {
        try {
            return server.pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = server.superuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
