package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Departure;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * Asks all fifteen departments at once in each of many cases, by fifteen calls of the generic model between two parallel
 * gateways ({@code trial-models/fifteen-at-once.bpmn}), and looks whether each join completes, and at what cost.
 */
final class FifteenAtOnce {

    private static final ProcessKey KEY = new ProcessKey("fifteen-at-once");
    private static final int BEGINNERS = 4;
    private static final int PROMPT = 50;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(8);

    private final Disputes disputes;
    private final CaseFlow flow;
    private final RepositoryService repository;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;
    private final DepartmentsControl control;

    FifteenAtOnce(
            Disputes disputes,
            CaseFlow flow,
            RepositoryService repository,
            TransactionTemplate transaction,
            JdbcTemplate sql,
            DepartmentsControl control) {
        this.disputes = disputes;
        this.flow = flow;
        this.repository = repository;
        this.transaction = transaction;
        this.sql = sql;
        this.control = control;
    }

    /**
     * Runs it.
     *
     * @param perSecond how many cases begin in a second; 0 as many as can
     * @param clerk who registers the cases
     * @return the figures
     */
    Map<String, String> run(int cases, double perSecond, String clerk, String centre) throws Exception {
        repository
                .createDeployment()
                .addClasspathResource("trial-models/fifteen-at-once.bpmn")
                .deploy();
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            numbers.add(disputes.between(clerk, centre, "张三", "李四"));
        }
        long deadlocks = deadlocks();
        long began = System.nanoTime();
        ExecutorService beginners = Executors.newFixedThreadPool(BEGINNERS);
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (CaseNumber number : numbers) {
                if (perSecond > 0) {
                    long due = began + (long) (begun.size() * 1e9 / perSecond);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                }
                begun.add(beginners.submit(() -> transaction.executeWithoutResult(
                        status -> flow.begin(KEY, number, Variables.of(Variable.text("centre"), centre)))));
            }
            for (Future<?> each : begun) {
                each.get();
            }
        } finally {
            beginners.shutdownNow();
        }
        long allAsked = System.nanoTime();
        String ours = "("
                + String.join(
                        ",", numbers.stream().map(n -> "'" + n.value() + "'").toList()) + ")";
        String asked = " from department_enquiry e where element like 'CallActivity_Ask%' and case_number in " + ours
                + " and element <> '" + Asks.OPINION + "'";
        String waiting = "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                + " where e.parent_id_ is null and d.key_ = 'fifteen-at-once' and e.business_key_ in " + ours;
        while (number(waiting) > 0 && System.nanoTime() - began < PATIENCE) {
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - began) / 1e9;

        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("cases", String.valueOf(cases));
        figures.put("enquiries", String.valueOf(number("select count(*)" + asked)));
        figures.put("answered", String.valueOf(number("select count(*)" + asked + " and state = 'ANSWERED'")));
        figures.put("joins.open", String.valueOf(number(waiting)));
        figures.put("incidents", String.valueOf(number("select count(*) from act_ru_incident")));
        figures.put(
                "jobs.without-retries", String.valueOf(number("select count(*) from act_ru_job where retries_ = 0")));
        figures.put("deadlocks", String.valueOf(deadlocks() - deadlocks));
        figures.put("asking.seconds", "%.1f".formatted((allAsked - began) / 1e9));
        figures.put("all.seconds", "%.1f".formatted(seconds));
        String messages = " from department_message m where request_id in (select request_id" + asked + ")";
        figures.put("applied", String.valueOf(number("select count(*)" + messages + " and state = 'APPLIED'")));
        figures.put("applied.retries", String.valueOf(number("select coalesce(sum(tries), 0)" + messages)));
        figures.put("applied.most-retries", String.valueOf(number("select coalesce(max(tries), 0)" + messages)));
        figures.put(
                "calls",
                String.valueOf(
                        number("select count(*) from department_attempt where enquiry in (select id" + asked + ")")));
        departures(figures, messages);
        figures.put(
                "sent-to-received.millis",
                quantiles("select extract(epoch from m.received_at - e.last_sent_at) * 1000 as millis"
                        + " from department_message m join department_enquiry e using (request_id) where e.id in (select id"
                        + asked + ") and m.state = 'APPLIED'"));
        figures.put(
                "asked-to-answered.millis",
                quantiles("select extract(epoch from answered_at - asked_at) * 1000 as millis" + asked
                        + " and state = 'ANSWERED'"));
        return figures;
    }

    static void judge(Map<String, String> figures) {
        long cases = Long.parseLong(figures.get("cases"));
        assertThat(figures)
                .containsEntry("enquiries", String.valueOf(15 * cases))
                .containsEntry("answered", String.valueOf(15 * cases))
                .containsEntry("applied", String.valueOf(15 * cases))
                .containsEntry("calls", String.valueOf(15 * cases))
                .containsEntry("joins.open", "0")
                .containsEntry("incidents", "0")
                .containsEntry("jobs.without-retries", "0")
                .containsEntry("deadlocks", "0");
        assertThat(Long.parseLong(figures.get("applied.retries")))
                .as("answers that had to be applied again, of %s", figures)
                .isLessThanOrEqualTo(15 * cases / 10);
    }

    /** How long the departments themselves took, by their own clock: from a request's arrival until its report left. */
    private void departures(Map<String, String> figures, String messages) {
        Set<String> ours = new HashSet<>(
                sql.queryForList("select message_id" + messages + " and state = 'APPLIED'", String.class));
        long[] millis = control.departures().stream()
                .filter(departure -> ours.contains(departure.messageId()))
                .mapToLong(Departure::millis)
                .sorted()
                .toArray();
        figures.put("departments.answers", String.valueOf(millis.length));
        figures.put(
                "departments.within-50-millis",
                String.valueOf(
                        Arrays.stream(millis).filter(each -> each <= PROMPT).count()));
        figures.put(
                "departments.millis",
                "%d median, %d p95, %d most"
                        .formatted(
                                millis[millis.length / 2],
                                millis[millis.length * 95 / 100],
                                millis[millis.length - 1]));
    }

    private String quantiles(String select) {
        return sql.queryForObject(
                "select round(percentile_cont(0.5) within group (order by millis)) || ' median, '"
                        + " || round(percentile_cont(0.95) within group (order by millis)) || ' p95, '"
                        + " || round(max(millis)) || ' most' from (" + select + ") t",
                String.class);
    }

    private long deadlocks() {
        return number("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private long number(String select) {
        return sql.queryForObject(select, Long.class);
    }
}
