package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * The same stream of cases, each asking all fifteen departments, once with all alive and once with one dead for the whole
 * run: how long the other fourteen take until their answer stands on the case, what the pools of threads and connections
 * do meanwhile, and how the dead one's queue drains when it lives again.
 */
final class OneDead {

    private static final String DEAD = "HRSS";
    private static final String ON_THE_WIRE = "hrss";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String LAST = "select coalesce(max(id), 0) from department_enquiry";
    private static final String INCIDENTS = "select count(*) from act_ru_incident";

    private final Disputes disputes;
    private final CaseFlow flow;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;
    private final HikariDataSource connections;
    private final DepartmentsControl control;
    private final String clerk;
    private final String centre;
    private final Map<String, String> figures = new TreeMap<>();
    private long before;
    private long incidents;

    OneDead(
            Disputes disputes,
            CaseFlow flow,
            TransactionTemplate transaction,
            JdbcTemplate sql,
            HikariDataSource connections,
            DepartmentsControl control,
            String clerk,
            String centre) {
        this.disputes = disputes;
        this.flow = flow;
        this.transaction = transaction;
        this.sql = sql;
        this.connections = connections;
        this.control = control;
        this.clerk = clerk;
        this.centre = centre;
    }

    /** What a round showed; times in milliseconds. */
    private record Round(double p50, double p95, long answers, double drained) {}

    /**
     * Runs pairs, each with another way to be dead, in turning order.
     *
     * @param seconds how long cases come in each round
     * @param perSecond how many cases
     */
    Map<String, String> run(int pairs, int seconds, double perSecond) throws Exception {
        begin();
        List<Fault.Kind> ways = List.of(Fault.Kind.NO_ANSWER, Fault.Kind.HALF_OPEN, Fault.Kind.REFUSED);
        round("warm-up", null, Math.min(seconds, 20), perSecond);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Fault.Kind way = ways.get(i % ways.size());
            Round alive;
            Round dead;
            if (i % 2 == 0) {
                alive = round("alive", null, seconds, perSecond);
                dead = round("dead", way, seconds, perSecond);
            } else {
                dead = round("dead", way, seconds, perSecond);
                alive = round("alive", null, seconds, perSecond);
            }
            ratios.add(dead.p95() / alive.p95());
            figures.put(
                    "pair-" + (i + 1),
                    "%s: p95 %.0f ms alive, %.0f ms dead, ratio %.2f; median %.0f and %.0f; %d and %d answers; drained in %.1f s"
                            .formatted(
                                    way,
                                    alive.p95(),
                                    dead.p95(),
                                    dead.p95() / alive.p95(),
                                    alive.p50(),
                                    dead.p50(),
                                    alive.answers(),
                                    dead.answers(),
                                    dead.drained()));
        }
        ratios.sort(null);
        figures.put("ratio.median", "%.3f".formatted(ratios.get(ratios.size() / 2)));
        whatIsLeft();
        return figures;
    }

    /** One round with one dead and none beside it: who answers, what runs dry, what is left; no times. */
    Map<String, String> once(Fault.Kind way, int seconds, double perSecond) throws Exception {
        begin();
        Round dead = round("dead", way, seconds, perSecond);
        figures.put("answers", String.valueOf(dead.answers()));
        figures.put("drained.seconds", "%.1f".formatted(dead.drained()));
        whatIsLeft();
        return figures;
    }

    private void begin() {
        before = number(LAST);
        incidents = number(INCIDENTS);
    }

    private void whatIsLeft() {
        figures.put(
                "handed-to-people",
                String.valueOf(number("select count(*) from department_enquiry where state = 'MANUAL'"
                        + " and element = '" + Asks.OPINION + "' and id > " + before)));
        figures.put("incidents", String.valueOf(number(INCIDENTS) - incidents));
    }

    /** Nobody else waits for the dead one, and nobody ever for a connection: they are all open before. */
    static void judge(Map<String, String> figures, double most) {
        assertThat(Double.parseDouble(figures.get("ratio.median")))
                .as("%s", figures)
                .isLessThanOrEqualTo(most);
        judge(figures);
        never(figures, ".waited-for-connection");
    }

    /** Nothing of the dead one's is lost, and no pool ran dry. */
    static void judge(Map<String, String> figures) {
        assertThat(figures).containsEntry("handed-to-people", "0").containsEntry("incidents", "0");
        never(figures, ".no-connection-left");
    }

    private static void never(Map<String, String> figures, String which) {
        assertThat(figures.keySet()).anyMatch(name -> name.endsWith(which));
        figures.forEach((name, value) -> {
            if (name.endsWith(which)) {
                assertThat(value).as(name).isEqualTo("0");
            }
        });
    }

    private Round round(String name, Fault.Kind way, int seconds, double perSecond) throws Exception {
        Fault fault = way == null ? null : control.order(Fault.of(way).at(ON_THE_WIRE));
        long first = number(LAST);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        Pools pools = new Pools();
        pools.start();
        try {
            long began = System.nanoTime();
            int cases = (int) (seconds * perSecond);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                TimeUnit.NANOSECONDS.sleep(began + (long) (i * 1e9 / perSecond) - System.nanoTime());
                all.add(workers.submit(this::open));
            }
            for (Future<?> each : all) {
                each.get();
            }
            until("the other fourteen have answered", first, "department <> '" + DEAD + "'");
        } finally {
            workers.shutdownNow();
            pools.stopAndTell(name, figures);
        }
        String ours = " from department_enquiry where id > " + first + " and element = '" + Asks.OPINION
                + "' and department <> '" + DEAD + "'";
        double[] quantiles = sql.queryForObject(
                "select percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from answered_at - asked_at)"
                        + " * 1000)" + ours,
                (row, n) -> Arrays.stream((Object[]) row.getArray(1).getArray())
                        .mapToDouble(each -> ((Number) each).doubleValue())
                        .toArray());
        long answers = number("select count(*)" + ours);
        if (fault != null) {
            assertThat(number("select count(*) from department_enquiry where id > " + first + " and department = '"
                            + DEAD + "' and element = '" + Asks.OPINION + "' and state = 'ANSWERED'"))
                    .as("the dead one answers nothing")
                    .isZero();
            control.lift(fault);
        }
        long lifted = System.nanoTime();
        until("nobody is asked any more", first, "true");
        return new Round(quantiles[0], quantiles[1], answers, (System.nanoTime() - lifted) / 1e9);
    }

    private void open() {
        CaseNumber number = disputes.between(clerk, centre, "张三", "李四");
        transaction.executeWithoutResult(status -> Asks.ALL.forEach(department -> flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(DepartmentEnquiryProcess.ELEMENT, Asks.OPINION)
                        .with(DepartmentEnquiryProcess.DEPARTMENT, department)
                        .with(Variable.text("centre"), centre))));
    }

    private void until(String what, long first, String which) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String open = "select count(*) from department_enquiry where id > " + first
                + " and state in ('PENDING', 'SENT', 'RECEIVED') and " + which;
        while (number(open) > 0) {
            assertThat(System.nanoTime()).as("%s; open %s", what, number(open)).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private long number(String select) {
        return sql.queryForObject(select, Long.class);
    }

    /** Looks five times a second at who has work; a thread of a pool without any waits in {@code getTask}. */
    private final class Pools extends Thread {

        private static final List<String> NAMES =
                List.of("department-receipts", "department-lines", "http-nio", "inbox");

        private final Map<String, Integer> most = new TreeMap<>();
        private final Map<String, Integer> sizes = new TreeMap<>();
        private volatile boolean running = true;
        private int looks;
        private int waited;
        private int dry;
        private int connectionsMost;

        Pools() {
            super("pools");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (running) {
                looks++;
                var pool = connections.getHikariPoolMXBean();
                int active = pool.getActiveConnections();
                connectionsMost = Math.max(connectionsMost, active);
                if (pool.getThreadsAwaitingConnection() > 0) {
                    waited++;
                    dry += active >= connections.getMaximumPoolSize() ? 1 : 0;
                }
                Map<String, Integer> busy = new TreeMap<>();
                Map<String, Integer> there = new TreeMap<>();
                Thread.getAllStackTraces().forEach((thread, stack) -> NAMES.stream()
                        .filter(name -> thread.getName().startsWith(name)
                                && thread.getName().matches(".*-\\d+"))
                        .forEach(name -> {
                            there.merge(name, 1, Integer::sum);
                            boolean idle = Arrays.stream(stack)
                                    .anyMatch(frame -> frame.getMethodName().equals("getTask")
                                            || frame.getClassName().endsWith("inbox.Bell"));
                            busy.merge(name, idle ? 0 : 1, Integer::sum);
                        }));
                busy.forEach((name, n) -> most.merge(name, n, Math::max));
                there.forEach((name, n) -> sizes.merge(name, n, Math::max));
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        void stopAndTell(String round, Map<String, String> figures) throws InterruptedException {
            running = false;
            join();
            figures.merge("pools." + round + ".connections-most", "" + connectionsMost, Pools::larger);
            figures.merge("pools." + round + ".waited-for-connection", "" + waited, Pools::sum);
            figures.merge("pools." + round + ".no-connection-left", "" + dry, Pools::sum);
            figures.merge("pools." + round + ".looks", "" + looks, Pools::sum);
            most.forEach((name, n) -> figures.merge(
                    "pools." + round + "." + name + "-most", n + " of " + sizes.get(name), Pools::largerOf));
        }

        private static String larger(String one, String other) {
            return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
        }

        private static String largerOf(String one, String other) {
            return Integer.parseInt(one.split(" ")[0]) >= Integer.parseInt(other.split(" ")[0]) ? one : other;
        }

        private static String sum(String one, String other) {
            return String.valueOf(Integer.parseInt(one) + Integer.parseInt(other));
        }
    }
}
