package org.wuzhen.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.metrics.Meter;
import org.camunda.bpm.engine.impl.metrics.MetricsRegistry;
import org.camunda.bpm.engine.management.Metrics;
import org.springframework.context.ApplicationContext;
import org.wuzhen.database.BenchServer;

/** Reads, from within the application's process, what the node has done so far: the application and its PostgreSQL. */
final class NodeGauge implements AutoCloseable {

    private static final double KILO = 1024;

    private final Gauge gauge;
    private final Connection superuser;
    private final HikariDataSource pool;
    private final MeterRegistry meters;
    private final MetricsRegistry engine;
    private final AtomicLong collections = new AtomicLong();
    private final AtomicLong pauseMillis = new AtomicLong();
    private final AtomicLong longestPause = new AtomicLong();
    private final Map<String, Integer> waits = new TreeMap<>();
    private final Thread sampler;
    private final BenchServer server;
    private volatile int samples;
    private volatile int mostWaiting;
    private volatile boolean closed;

    NodeGauge(BenchServer server, ApplicationContext application) throws SQLException {
        this.server = server;
        this.gauge = new Gauge(server);
        this.superuser = server.superuser(server.database()).getConnection();
        this.pool = application.getBean(HikariDataSource.class);
        this.meters = application.getBean(MeterRegistry.class);
        this.engine = ((ProcessEngineConfigurationImpl)
                        application.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getMetricsRegistry();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> ((NotificationEmitter) collector)
                .addNotificationListener((notification, none) -> collected(notification.getUserData()), null, null));
        this.sampler = new Thread(this::sample, "wait-events");
        sampler.setDaemon(true);
        sampler.start();
    }

    /**
     * What has been done until now; CPU in seconds, times in milliseconds.
     *
     * @param pauses of the collector so far
     * @param longestPause since the last reading
     * @param acquired connections taken from the pool, and how long that took in all
     * @param waiting most threads that waited for a connection at once since the last reading
     * @param jobsDone jobs that ended well
     * @param jobsFailed attempts that failed
     */
    record Reading(
            double javaCpu,
            double serverCpu,
            long collections,
            long pauses,
            long longestPause,
            long walBytes,
            long acquired,
            double acquireMillis,
            int waiting,
            int connections,
            long jobsDone,
            long jobsFailed,
            long heap) {}

    Reading read() throws SQLException {
        Timer acquire = meters.find("hikaricp.connections.acquire").timer();
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        int most = Math.max(mostWaiting, now.getThreadsAwaitingConnection());
        mostWaiting = 0;
        return new Reading(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9,
                gauge.serverCpu(),
                collections.get(),
                pauseMillis.get(),
                longestPause.getAndSet(0),
                number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn"),
                acquire == null ? 0 : acquire.count(),
                acquire == null ? 0 : acquire.totalTime(TimeUnit.MILLISECONDS),
                most,
                now.getActiveConnections(),
                metric(Metrics.JOB_SUCCESSFUL),
                metric(Metrics.JOB_FAILED),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(one -> one.getType() == MemoryType.HEAP)
                        .mapToLong(one -> one.getUsage().getUsed())
                        .sum());
    }

    /**
     * The jobs whose moment has come.
     *
     * @param due how many
     * @param oldestSeconds since when the oldest waits
     * @param stuck without a try left
     */
    record Queue(long due, double oldestSeconds, long stuck) {}

    Queue queue() throws SQLException {
        try (Statement ask = superuser.createStatement();
                ResultSet row = ask.executeQuery("""
                        select count(*) filter (where retries_ > 0),
                               coalesce(extract(epoch from localtimestamp
                                 - min(coalesce(duedate_, create_time_)) filter (where retries_ > 0)), 0),
                               count(*) filter (where retries_ = 0)
                          from act_ru_job
                         where suspension_state_ = 1 and (duedate_ is null or duedate_ <= localtimestamp)""")) {
            row.next();
            return new Queue(row.getLong(1), row.getDouble(2), row.getLong(3));
        }
    }

    long databaseBytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    /** Begins to count statements and waits anew. */
    void forget() {
        gauge.forget();
        synchronized (waits) {
            waits.clear();
            samples = 0;
        }
    }

    /** What the server's busy connections did, in shares of the samples taken: how many of them at a time, on average. */
    List<String> waits() {
        synchronized (waits) {
            int all = Math.max(1, samples);
            return waits.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(15)
                    .map(one -> "%-40s %.2f".formatted(one.getKey(), (double) one.getValue() / all))
                    .toList();
        }
    }

    /** The statements that took most of the server's time, or were called most often. */
    List<String> top(String order, int count, long cases) throws SQLException {
        List<String> lines = new ArrayList<>();
        double each = Math.max(1, cases);
        try (Connection postgres = server.superuser("postgres").getConnection();
                Statement ask = postgres.createStatement();
                ResultSet row = ask.executeQuery("""
                        select s.calls, s.total_exec_time, s.mean_exec_time, s.rows, s.shared_blks_hit + s.shared_blks_read,
                               s.wal_bytes, 100 * s.total_exec_time / sum(s.total_exec_time) over () as share, s.query
                          from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname = '%s' order by %s desc limit %d""".formatted(server.database(), order, count))) {
            while (row.next()) {
                String query = row.getString(8).replaceAll("\\s+", " ");
                lines.add(
                        "%5.1f %% %8.2f calls/case %8.2f ms/case %8.3f ms each %8.1f rows/case %9.1f pages each %7.1f KB WAL/case  %s"
                                .formatted(
                                        row.getDouble(7),
                                        row.getLong(1) / each,
                                        row.getDouble(2) / each,
                                        row.getDouble(3),
                                        row.getLong(4) / each,
                                        (double) row.getLong(5) / Math.max(1, row.getLong(1)),
                                        row.getDouble(6) / each / KILO,
                                        query.substring(0, Math.min(260, query.length()))));
            }
        }
        return lines;
    }

    private long number(String sql) throws SQLException {
        try (Statement ask = superuser.createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long metric(String name) {
        Meter meter = engine.getDbMeters().get(name);
        return meter == null ? 0 : meter.get();
    }

    private void collected(Object data) {
        var what = GarbageCollectionNotificationInfo.from((CompositeData) data);
        // what runs beside the application is no pause
        if (!what.getGcName().contains("Concurrent") && !what.getGcName().contains("Cycles")) {
            collections.incrementAndGet();
            long millis = what.getGcInfo().getDuration();
            pauseMillis.addAndGet(millis);
            longestPause.accumulateAndGet(millis, Math::max);
        }
    }

    private void sample() {
        try (Connection connection = server.superuser(server.database()).getConnection();
                Statement ask = connection.createStatement()) {
            while (!closed) {
                mostWaiting = Math.max(mostWaiting, pool.getHikariPoolMXBean().getThreadsAwaitingConnection());
                try (ResultSet row = ask.executeQuery("""
                        select coalesce(wait_event_type || ': ' || wait_event, 'on a processor, or waiting for one'), count(*)
                          from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                         group by 1""")) {
                    synchronized (waits) {
                        samples++;
                        while (row.next()) {
                            waits.merge(row.getString(1), row.getInt(2), Integer::sum);
                        }
                    }
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (SQLException e) {
            if (!closed) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        sampler.interrupt();
        superuser.close();
    }
}
