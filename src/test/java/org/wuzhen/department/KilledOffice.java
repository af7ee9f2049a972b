package org.wuzhen.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.WuzhenApplication;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.simulator.Count;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * The application as a process that is killed: opens cases without a pause, asks departments in each, and writes down
 * what was acknowledged, on the disk, before it goes on. Told to settle, it opens none, waits until nothing moves any
 * more, and reports what it found.
 */
public final class KilledOffice {

    private static final Logger LOG = LoggerFactory.getLogger(KilledOffice.class);

    private KilledOffice() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(WuzhenApplication.class, Driver.class);
        // this one has a database of its own that outlives it
        application.setInitializers(application.getInitializers().stream()
                .filter(one -> !(one instanceof TestDatabase.Initializer))
                .toList());
        org.wuzhen.database.ServerFirst.in(application);
        application.run(arguments);
    }

    @TestConfiguration
    static class Driver {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static BeanDefinitionRegistryPostProcessor questions() {
            return Asks.beans();
        }

        @Bean
        @Primary
        Milestones milestonesOfTheTrial(Environment environment) {
            Milestone where = environment.getProperty("trial.stop", Milestone.class);
            return where == null
                    ? Milestones.NONE
                    : new Halt(where, environment.getProperty("trial.stop-at", Integer.class, 1));
        }

        @Bean
        Work work(
                Environment environment,
                Disputes disputes,
                CaseFlow flow,
                TransactionTemplate transaction,
                Contracts contracts,
                JdbcTemplate sql) {
            return new Work(environment, disputes, flow, transaction, contracts, sql);
        }
    }

    /** The end of the process, without a farewell, when it comes to a milestone for the nth time. */
    private static final class Halt implements Milestones {

        private static final int AS_IF_KILLED = 137;

        private final Milestone where;
        private final int nth;
        private final AtomicInteger count = new AtomicInteger();

        Halt(Milestone where, int nth) {
            this.where = where;
            this.nth = nth;
        }

        @Override
        public void reached(Milestone milestone, String which) {
            if (milestone != where || count.incrementAndGet() != nth) {
                return;
            }
            if (where != Milestone.ANSWER_COMMITTING) {
                Runtime.getRuntime().halt(AS_IF_KILLED);
            }
            // while the commit is under way: before the server has it, while it writes, or before we hear of it
            long wait = new Random().nextLong(3_000_000);
            thread(() -> {
                LockSupport.parkNanos(wait);
                Runtime.getRuntime().halt(AS_IF_KILLED);
            });
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens cases, or settles. */
    static class Work {

        private static final String CENTRE = "04";
        private static final int THREADS = 2;
        private static final String DUE_JOBS = "select count(*) from act_ru_job where retries_ > 0"
                + " and suspension_state_ = 1 and (duedate_ is null or duedate_ < now())";
        private static final Pattern BROUGHT = Pattern.compile("\"kind\":\"brought\",\"messageId\":\"([^\"]+)\"");

        private final Environment environment;
        private final Path folder;
        private final boolean settle;
        private final DepartmentsControl control;
        private final Disputes disputes;
        private final CaseFlow flow;
        private final TransactionTemplate transaction;
        private final Contracts contracts;
        private final JdbcTemplate sql;

        Work(
                Environment environment,
                Disputes disputes,
                CaseFlow flow,
                TransactionTemplate transaction,
                Contracts contracts,
                JdbcTemplate sql) {
            this.environment = environment;
            this.folder = Path.of(environment.getRequiredProperty("trial.folder"));
            this.settle = environment.getProperty("trial.settle", Boolean.class, false);
            this.control = new DepartmentsControl(URI.create(environment.getRequiredProperty("trial.departments")));
            this.disputes = disputes;
            this.flow = flow;
            this.transaction = transaction;
            this.contracts = contracts;
            this.sql = sql;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() throws IOException {
            if (environment.getProperty("trial.only-start", Boolean.class, false)) {
                new Thread(() -> System.exit(0)).start();
                return;
            }
            control.reportTo("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
            if (settle) {
                thread(this::settle);
                return;
            }
            FileChannel acknowledged = FileChannel.open(
                    folder.resolve("acknowledged"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            for (int i = 0; i < THREADS; i++) {
                thread(() -> openCases(acknowledged));
            }
        }

        private void openCases(FileChannel acknowledged) {
            Random random = new Random();
            while (true) {
                try {
                    CaseNumber number = disputes.between("dagu.shouli", CENTRE, "张三", "李四");
                    write(acknowledged, "case " + number.value());
                    List<EnquiryKey> keys = new ArrayList<>();
                    transaction.executeWithoutResult(status -> {
                        keys.add(ask(number, Asks.OPINION, Asks.ALL.get(random.nextInt(Asks.ALL.size()))));
                        keys.add(ask(number, Asks.IDENTITY, "PSB"));
                        keys.add(ask(number, Asks.CLAIM, "HRSS"));
                        if (random.nextInt(4) == 0) {
                            keys.add(ask(number, Asks.NOISE, "URBAN_MGMT"));
                        }
                    });
                    for (EnquiryKey key : keys) {
                        write(acknowledged, "enquiry " + key.requestId());
                    }
                    Files.writeString(folder.resolve("ready"), "cases are being opened");
                    Thread.sleep(random.nextInt(100));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (RuntimeException e) {
                    LOG.warn("A case was not acknowledged: {}", e.toString());
                    pause();
                }
            }
        }

        private static void pause() {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private EnquiryKey ask(CaseNumber number, String element, String department) {
            flow.begin(
                    DepartmentEnquiryProcess.KEY,
                    number,
                    Variables.of(DepartmentEnquiryProcess.ELEMENT, element)
                            .with(DepartmentEnquiryProcess.DEPARTMENT, department)
                            .with(Variable.text("centre"), CENTRE));
            return new EnquiryKey(number, element, 1, department);
        }

        /** Written in whole lines, on the disk when it returns. */
        private static synchronized void write(FileChannel file, String line) {
            try {
                file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
                file.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void settle() {
            Map<String, Object> report = new TreeMap<>();
            try {
                long began = System.nanoTime();
                // a job that a dead application held is free after five minutes
                long end = began + 400_000_000_000L;
                while (moving() && System.nanoTime() < end) {
                    Thread.sleep(200);
                }
                report.put("settled.seconds", (System.nanoTime() - began) / 1_000_000_000);
                look(report);
            } catch (Exception e) {
                LOG.error("The report failed", e);
                report.put("failed", e.toString());
            }
            Properties written = new Properties();
            report.forEach((name, value) -> written.setProperty(name, String.valueOf(value)));
            Path half = folder.resolve("report.half");
            try {
                try (var out = Files.newBufferedWriter(half)) {
                    written.store(out, null);
                }
                Files.move(half, folder.resolve("report"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean moving() {
            return number("select count(*) from department_enquiry where state in ('PENDING', 'SENT', 'RECEIVED')") > 0
                    || number("select count(*) from department_message where state = 'NEW'") > 0
                    || control.owed() > 0
                    || number(DUE_JOBS) > 0;
        }

        private void look(Map<String, Object> report) throws IOException {
            List<String> acknowledged = Files.readAllLines(folder.resolve("acknowledged"));
            Set<String> cases = named(acknowledged, "case ");
            Set<String> enquiries = named(acknowledged, "enquiry ");
            Set<String> brought = new HashSet<>();
            Matcher matcher = BROUGHT.matcher(Files.readString(folder.resolve("departments/book.jsonl")));
            while (matcher.find()) {
                brought.add(matcher.group(1));
            }
            report.put("acknowledged.cases", cases.size());
            report.put("acknowledged.enquiries", enquiries.size());
            report.put("acknowledged.callbacks", brought.size());
            report.put("lost.cases", missing(cases, "select number from case_file"));
            report.put("lost.enquiries", missing(enquiries, "select request_id from department_enquiry"));
            report.put("lost.callbacks", missing(brought, "select message_id from department_message"));

            List<Count> counts = control.counts();
            report.put("deliveries", counts.stream().mapToInt(Count::deliveries).sum());
            report.put(
                    "deliveries.more-than-once",
                    counts.stream().filter(c -> c.deliveries() > 1).count());
            report.put("effects", counts.stream().mapToInt(Count::effects).sum());
            report.put(
                    "effects.twice",
                    counts.stream().filter(c -> c.effects() > 1).count());
            report.put(
                    "unnamed",
                    counts.stream()
                            .filter(c -> c.element().isEmpty() || c.round() != 1)
                            .count());
            steps(report, counts);
            Set<String> done = new HashSet<>();
            counts.stream().filter(c -> c.effects() > 0).forEach(c -> done.add(c.requestId()));
            report.put(
                    "answered.without-effect",
                    sql
                            .queryForList("select request_id, department, operation from department_enquiry"
                                    + " where state = 'ANSWERED' and reply_status = 'OK' and reply_by is null")
                            .stream()
                            .filter(row -> contracts
                                    .of((String) row.get("department"), (String) row.get("operation"))
                                    .effect())
                            .filter(row -> !done.contains(row.get("request_id")))
                            .count());
            report.put("strays", control.strays().size());
            report.put(
                    "applied.twice",
                    number("select count(*) from (select request_id from department_message"
                            + " where state = 'APPLIED' group by request_id having count(*) > 1) t"));
            for (EnquiryState state : EnquiryState.values()) {
                report.put(
                        "enquiries." + state,
                        number("select count(*) from department_enquiry where state = '" + state + "'"));
            }
            report.put("enquiries", number("select count(*) from department_enquiry"));
            report.put("attempts.unknown", number("select count(*) from department_attempt where ended_at is null"));
            report.put(
                    "stuck.enquiries",
                    number("select count(*) from department_enquiry where state in ('PENDING', 'SENT', 'RECEIVED')"));
            report.put(
                    "stuck.messages",
                    // what a department begins itself, such as the result of a wage claim, no stage of this trial takes
                    // up
                    number("select count(*) from department_message where state = 'NEW'"
                            + " or state = 'SET_ASIDE' and problem <> 'NOBODY'"));
            report.put(
                    "messages.begun-there", number("select count(*) from department_message where problem = 'NOBODY'"));
            report.put("stuck.callbacks", control.owed());
            report.put(
                    "stuck.models",
                    number(
                            // one that people ask by hand waits for them; no other waits
                            "select count(*) from department_enquiry e where case when e.state = 'MANUAL' and not e.awaited"
                                    + " then false else (e.state = 'MANUAL') <> exists (select 1 from act_ru_variable v"
                                    + " where v.name_ = 'enquiry' and v.text_ = e.request_id) end"));
            Set<String> going = new HashSet<>(sql.queryForList(
                    "select distinct e.business_key_ from act_ru_task t join act_ru_execution e"
                            + " on e.id_ = t.proc_inst_id_",
                    String.class));
            report.put(
                    "stuck.cases",
                    cases.stream().filter(number -> !going.contains(number)).count());
            report.put("stuck.jobs", number("select count(*) from act_ru_job where retries_ = 0") + number(DUE_JOBS));
            report.put("incidents", number("select count(*) from act_ru_incident"));
        }

        /** By case, element, round and department: the table as a file, and what stands out of it. */
        private void steps(Map<String, Object> report, List<Count> counts) throws IOException {
            Map<String, int[]> steps = new TreeMap<>();
            for (Count count : counts) {
                int[] step = steps.computeIfAbsent(
                        String.join(",", count.caseNo(), count.element(), "" + count.round(), count.agency()),
                        key -> new int[2]);
                step[0] += count.deliveries();
                step[1] += count.effects();
            }
            List<String> lines = new ArrayList<>(List.of("case,element,round,department,deliveries,effects"));
            steps.forEach((key, step) -> lines.add(key + "," + step[0] + "," + step[1]));
            Files.write(folder.resolve("steps.csv"), lines);
            report.put("steps", steps.size());
            report.put(
                    "steps.delivered-more-than-once",
                    steps.values().stream().filter(step -> step[0] > 1).count());
            report.put(
                    "steps.deliveries-most",
                    steps.values().stream().mapToInt(step -> step[0]).max().orElse(0));
            report.put(
                    "steps.effect-twice",
                    steps.values().stream().filter(step -> step[1] > 1).count());
        }

        private static Set<String> named(List<String> lines, String kind) {
            Set<String> named = new HashSet<>();
            lines.stream()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length()))
                    .forEach(named::add);
            return named;
        }

        private long missing(Set<String> acknowledged, String select) {
            Set<String> there = new HashSet<>(sql.queryForList(select, String.class));
            return acknowledged.stream().filter(one -> !there.contains(one)).count();
        }

        private long number(String select) {
            return sql.queryForObject(select, Long.class);
        }
    }
}
