package org.wuzhen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wuzhen.database.BenchServer;

/** Reads what the database server and this process have done so far. */
final class Gauge {

    private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux

    private final BenchServer server;

    Gauge(BenchServer server) {
        this.server = server;
    }

    /**
     * What has been done until now.
     *
     * @param statements executed in one database, without those that begin and end transactions
     * @param transactions begun in it
     * @param busyMillis time the server spent executing those statements
     * @param walBytes written by the whole server
     * @param javaCpuNanos CPU time of this process
     * @param serverCpuSeconds CPU time of the server's processes, 0 where the system does not tell
     */
    record Reading(
            long statements,
            long transactions,
            double busyMillis,
            long walBytes,
            long javaCpuNanos,
            double serverCpuSeconds) {}

    Reading read(String database) {
        try (Connection connection = server.superuser("postgres").getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        with done as (
                            select s.calls, s.total_exec_time,
                                   upper(s.query) like 'BEGIN%' or upper(s.query) like 'START TRANSACTION%' as begins,
                                   upper(s.query) like 'COMMIT%' or upper(s.query) like 'ROLLBACK%'
                                       or upper(s.query) like 'SET %' as frame
                              from pg_stat_statements s join pg_database d on d.oid = s.dbid
                             where d.datname = ?)
                        select coalesce(sum(calls) filter (where not begins and not frame), 0),
                               coalesce(sum(calls) filter (where begins), 0),
                               coalesce(sum(total_exec_time), 0),
                               pg_current_wal_insert_lsn() - '0/0'::pg_lsn
                          from done""")) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Reading(
                        row.getLong(1),
                        row.getLong(2),
                        row.getDouble(3),
                        row.getLong(4),
                        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
                        serverCpu());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements that took the most of the server's time, with how often a case calls each. */
    List<String> top(String database, int count, int cases) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = server.superuser("postgres").getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select s.calls, s.total_exec_time, s.rows, s.wal_bytes, s.query
                          from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname = ?
                         order by s.calls desc limit ?""")) {
            statement.setString(1, database);
            statement.setInt(2, count);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String query = row.getString(5).replaceAll("\\s+", " ");
                    lines.add(String.format(
                            "%7.2f calls %8.3f ms %8.2f rows %7.1f KB WAL  %s",
                            (double) row.getLong(1) / cases,
                            row.getDouble(2) / cases,
                            (double) row.getLong(3) / cases,
                            row.getDouble(4) / cases / 1024,
                            query.substring(0, Math.min(230, query.length()))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    void forget() {
        try (Connection connection = server.superuser("postgres").getConnection()) {
            connection.prepareStatement("select pg_stat_statements_reset()").execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** CPU time of the server's processes, in seconds; 0 where the system does not tell. */
    double serverCpu() {
        Path processes = Path.of("/proc");
        if (!Files.exists(processes.resolve("self/stat"))) {
            return 0;
        }
        long first = server.pid();
        double ticks = 0;
        try (Stream<Path> all = Files.list(processes)) {
            for (Path process : all.filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .toList()) {
                ticks += ticks(process, first);
            }
        } catch (IOException e) {
            return 0;
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** A process of the server with its own time; the first one also with that of those that have ended. */
    private static double ticks(Path process, long first) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(after[11]) + Long.parseLong(after[12]);
            if (process.getFileName().toString().equals(Long.toString(first))) {
                return own + Long.parseLong(after[13]) + Long.parseLong(after[14]);
            }
            return Long.parseLong(after[1]) == first ? own : 0;
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }
}
