package org.wuzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.demo.UsualWork;
import org.wuzhen.ledger.ListQuestions;
import org.wuzhen.ledger.ListSpeed;

/**
 * How long the list of cases, the work list and each tab of a case take in a filled data folder (docs/performance.md):
 * prints tables and the plans of the worst, and says nothing about what is too slow.
 */
@Tag("proof")
class LooksProof {

    private static final List<String> TABS = List.of(
            "",
            "/parties",
            "/handling",
            "/timeline",
            "/papers",
            "/consultation",
            "/supervision",
            "/agreement",
            "/clocks",
            "/follow-up",
            "/log",
            "/process",
            "/panel",
            "/print");
    /** Tabs that a case may lack. */
    private static final List<String> OPTIONAL = List.of("/consultation", "/supervision", "/agreement", "/follow-up");

    private static final int CASES = 40;
    private static final int WORST = 30;

    private record Taken(String what, double p50, double max, int total) {}

    private final StringBuilder told = new StringBuilder();

    @Test
    void looks() throws Exception {
        Path folder = Path.of(System.getProperty("proof.directory"));
        int rounds = Integer.getInteger("proof.rounds", 2);
        try (ConfigurableApplicationContext application = FilledFolder.open(folder)) {
            Map<String, String> people = Personae.of(application);
            JdbcTemplate database = application.getBean(JdbcTemplate.class);
            tell(
                    "%d cases, %d open tasks, %d rounds, load %.1f at the start",
                    database.queryForObject("select count(*) from ledger_case", Integer.class),
                    database.queryForObject("select count(*) from act_ru_task", Integer.class),
                    rounds,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage());
            if (Boolean.parseBoolean(System.getProperty("proof.pages", "true"))) {
                worklist(application, people, rounds);
                casePages(application, rounds);
            }
            list(application, people, rounds);
        } finally {
            Path file = Path.of("target", "bench", "looks.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, told);
        }
    }

    private void list(ConfigurableApplicationContext application, Map<String, String> people, int rounds) {
        ListQuestions questions = new ListQuestions(application.getBean(JdbcTemplate.class), "14");
        ListSpeed list = new ListSpeed(application);
        List<Double> every = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        people.forEach((who, person) -> {
            questions.all().stream().limit(20).forEach(question -> list.look(person, question));
            List<Double> hers = new ArrayList<>();
            for (ListQuestions.Question question : questions.all()) {
                List<Double> times = new ArrayList<>();
                int total = 0;
                for (int i = 0; i < rounds; i++) {
                    ListSpeed.Look look = list.look(person, question);
                    times.add(look.millis());
                    total = look.total();
                }
                hers.addAll(times);
                taken.add(new Taken(who + " | " + question, at(times, 50), at(times, 100), total));
            }
            row("list, " + who, hers);
            every.addAll(hers);
        });
        row("list, all", every);
        taken.sort(Comparator.comparingDouble(each -> -each.p50()));
        taken.stream()
                .limit(WORST)
                .forEach(each -> tell("%8.1f %8.1f %7d  %s", each.p50(), each.max(), each.total(), each.what()));
        taken.forEach(each ->
                told.append("%8.1f %8.1f %7d  %s%n".formatted(each.p50(), each.max(), each.total(), each.what())));
        int plans = Integer.getInteger("proof.plans", 5);
        for (Taken each : taken.subList(0, Math.min(plans, taken.size()))) {
            String[] parts = each.what().split(" \\| ", 2);
            ListQuestions.Question question = questions.all().stream()
                    .filter(q -> q.toString().equals(parts[1]))
                    .findFirst()
                    .orElseThrow();
            list.plans(people.get(parts[0]), question).forEach((statement, plan) -> {
                tell("%n%s: %s", each.what(), statement);
                plan.forEach(line -> tell("  %s", line.length() > 220 ? line.substring(0, 220) + "…" : line));
            });
        }
    }

    private void worklist(ConfigurableApplicationContext application, Map<String, String> people, int rounds) {
        ListSpeed speed = new ListSpeed(application);
        people.forEach((who, person) -> {
            // an auditor works on no case
            if (!who.equals("auditor")) {
                speed.worklist(person);
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    times.addAll(speed.worklist(person));
                }
                row("worklist, " + who, times);
            }
        });
    }

    /** Each tab over HTTP, with its HTML, as a mediator of the centre opens it. */
    private void casePages(ConfigurableApplicationContext application, int rounds) {
        JdbcTemplate database = application.getBean(JdbcTemplate.class);
        List<String> numbers = new ArrayList<>(database.queryForList("""
                select number from ledger_case l where centre = '14' and not restricted and open
                and not exists (select 1 from case_recused r where r.case_number = l.number)
                order by reverse(number) limit ?""", String.class, CASES / 2));
        numbers.addAll(database.queryForList("""
                select number from ledger_case l where centre = '14' and not restricted and stage = 'ARCHIVED'
                and not exists (select 1 from case_recused r where r.case_number = l.number)
                and exists (select 1 from ledger_timeline t where t.case_number = l.number)
                order by reverse(number) limit ?""", String.class, CASES / 2));
        assertThat(numbers).isNotEmpty();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        String engine = application.getEnvironment().getProperty("camunda.bpm.process-engine-name", "default");
        Clerk clerk = Clerk.logIn(
                        http,
                        root,
                        engine,
                        "dagang.tiaojie",
                        application.getBean(UsualWork.class).password())
                .join();
        for (String tab : TABS) {
            List<Double> times = new ArrayList<>();
            for (int i = -1; i < rounds; i++) {
                for (String number : numbers) {
                    double millis = open(clerk, number, tab);
                    if (i >= 0 && millis >= 0) {
                        times.add(millis);
                    }
                }
            }
            row("case" + tab, times);
        }
    }

    /** Milliseconds; negative when this case has no such tab. */
    private static double open(Clerk clerk, String number, String tab) {
        long begun = System.nanoTime();
        try {
            clerk.casePage(number, tab).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Clerk.Refused && OPTIONAL.contains(tab)) {
                return -1;
            }
            throw e;
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void row(String what, List<Double> times) {
        if (times.isEmpty()) {
            return;
        }
        tell(
                "%-34s n %5d  p50 %7.1f  p95 %7.1f  p99 %7.1f  max %7.1f",
                what, times.size(), at(times, 50), at(times, 95), at(times, 99), at(times, 100));
    }

    private static double at(List<Double> times, int percent) {
        return ListSpeed.percentile(
                times.stream().mapToDouble(Double::doubleValue).toArray(), percent);
    }

    private void tell(String text, Object... parts) {
        String line = String.format(text, parts);
        told.append(line).append('\n');
        System.out.println(line);
    }
}
