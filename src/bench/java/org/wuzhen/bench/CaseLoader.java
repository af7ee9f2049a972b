package org.wuzhen.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes copies of cases by COPY, as the owner of the tables, and puts the indexes aside while many are written. */
final class CaseLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CaseLoader.class);
    private static final int BATCH = 500;

    /** A copy with how deep it goes. */
    record Planned(CopyOfCase copy, Tables.Depth depth) {}

    private final DataSource owner;
    private final Tables tables;
    private final int writers;
    private final ExecutorService pool;
    private final List<Future<Object>> written = new ArrayList<>();
    private final Map<String, String> aside = new LinkedHashMap<>();
    private List<Planned> batch = new ArrayList<>();

    CaseLoader(DataSource owner, Tables tables, int writers) {
        this.owner = owner;
        this.tables = tables;
        this.writers = writers;
        this.pool = Executors.newFixedThreadPool(writers);
    }

    /** Takes indexes and foreign keys away until the loader is closed. */
    void putAside() throws SQLException {
        String names = tables.names().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        try (Connection database = owner.getConnection();
                Statement statement = database.createStatement()) {
            try (ResultSet keys = statement.executeQuery(
                    "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
                            + " and conrelid::regclass::text in (" + names + ") order by 1, 2")) {
                while (keys.next()) {
                    aside.put(
                            "alter table " + keys.getString(1) + " drop constraint \"" + keys.getString(2) + "\"",
                            "alter table " + keys.getString(1) + " add constraint \"" + keys.getString(2) + "\" "
                                    + keys.getString(3) + " not valid");
                }
            }
            try (ResultSet indexes = statement.executeQuery(
                    "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i where indrelid::regclass::text in ("
                            + names
                            + ") and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1")) {
                while (indexes.next()) {
                    aside.put("drop index " + indexes.getString(1), indexes.getString(2));
                }
            }
            for (String away : aside.keySet()) {
                statement.execute(away);
            }
        }
    }

    void add(CopyOfCase copy, Tables.Depth depth) throws SQLException {
        batch.add(new Planned(copy, depth));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        List<Planned> full = batch;
        batch = new ArrayList<>();
        if (full.isEmpty()) {
            return;
        }
        if (written.size() >= 2 * writers) {
            await(written.remove(0));
        }
        Callable<Object> job = () -> {
            write(full);
            return null;
        };
        written.add(pool.submit(job));
    }

    private void write(List<Planned> some) throws SQLException, IOException {
        try (Connection database = owner.getConnection()) {
            database.setAutoCommit(false);
            try (Statement zone = database.createStatement()) {
                zone.execute("set time zone 'UTC'");
                zone.execute("set synchronous_commit = off");
            }
            Part.Text text = new Part.Text();
            for (Tables.Table table : tables.all()) {
                text.clear();
                for (Planned planned : some) {
                    if (table.depths().contains(planned.depth())) {
                        for (Part[] row : planned.copy().prototype.mould(table)) {
                            for (Part part : row) {
                                part.write(text, planned.copy());
                            }
                        }
                    }
                }
                if (text.length() > 0) {
                    String columns =
                            table.columns().stream().map(Tables.Column::name).collect(Collectors.joining(", "));
                    database.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + table.name() + " (" + columns + ") from stdin",
                                    new ByteArrayInputStream(text.bytes(), 0, text.length()),
                                    1 << 20);
                }
            }
            database.commit();
        }
    }

    /** Writes what is left, and puts indexes back. */
    @Override
    public void close() throws SQLException {
        try {
            flush();
            for (Future<Object> each : written) {
                await(each);
            }
        } finally {
            pool.shutdown();
            if (!aside.isEmpty()) {
                putBack();
            }
        }
        try (Connection database = owner.getConnection();
                Statement statement = database.createStatement()) {
            for (String table : tables.names()) {
                statement.execute("vacuum (analyze) " + table);
            }
        }
    }

    private void putBack() throws SQLException {
        long begun = System.nanoTime();
        ExecutorService builders = Executors.newFixedThreadPool(writers);
        List<Future<Object>> built = new ArrayList<>();
        for (String sql : aside.values()) {
            if (!sql.startsWith("alter")) {
                Callable<Object> build = () -> {
                    try (Connection database = owner.getConnection();
                            Statement statement = database.createStatement()) {
                        statement.execute("set maintenance_work_mem = '512MB'");
                        statement.execute(sql);
                    }
                    return null;
                };
                built.add(builders.submit(build));
            }
        }
        for (Future<Object> each : built) {
            await(each);
        }
        builders.shutdown();
        try (Connection database = owner.getConnection();
                Statement statement = database.createStatement()) {
            for (String sql : aside.values()) {
                if (sql.startsWith("alter")) {
                    statement.execute(sql);
                }
            }
        }
        LOG.info("{} indexes built in {} s", built.size(), (System.nanoTime() - begun) / 1_000_000_000);
        aside.clear();
    }

    private static void await(Future<Object> job) throws SQLException {
        try {
            job.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        }
    }
}
