package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.wuzhen.bench.FilledFolder;

/** Numbers over the whole history as a process administrator and as staff: ours beside a stock engine on the same tables. */
@Tag("proof")
class HistoryProof {

    private static final int TIMES = 5;

    @Test
    void numbersOverTheWholeHistory() throws Exception {
        Path folder = Path.of(System.getProperty("proof.directory")).resolve("history");
        int cases = Integer.getInteger("proof.cases", 1_000_000);
        try (ConfigurableApplicationContext application = FilledFolder.open(folder)) {
            ProcessEngine house = application.getBean(ProcessEngine.class);
            ProcessEngine stock = StockEngine.on(
                    application.getBean(DataSource.class),
                    application.getBean(PlatformTransactionManager.class),
                    application);
            lay(folder, cases);
            Map<String, Function<ProcessEngine, Long>> questions = new LinkedHashMap<>();
            questions.put("cases", engine -> engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .count());
            questions.put("tasks", engine -> engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .count());
            questions.put("operation log", engine -> engine.getHistoryService()
                    .createUserOperationLogQuery()
                    .count());
            System.out.println("| number of | asked as | rows | ours | a stock engine's | ratio |");
            System.out.println("|---|---|---:|---:|---:|---:|");
            for (String group : List.of("PROCESS_ADMIN", "STAFF")) {
                questions.forEach((name, question) -> compare(name, group, question, house, stock));
            }
            stock.close();
        }
    }

    private static void compare(
            String name,
            String group,
            Function<ProcessEngine, Long> question,
            ProcessEngine house,
            ProcessEngine stock) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        long answer = 0;
        for (int i = 0; i < TIMES; i++) {
            answer = asked(house, group, question, ours);
            assertThat(asked(stock, group, question, theirs)).isEqualTo(answer);
        }
        Collections.sort(ours);
        Collections.sort(theirs);
        System.out.printf(
                "| %s | %s | %,d | %.0f (%.0f–%.0f) ms | %.0f (%.0f–%.0f) ms | %.0f |%n",
                name,
                group,
                answer,
                ours.get(TIMES / 2),
                ours.get(0),
                ours.get(TIMES - 1),
                theirs.get(TIMES / 2),
                theirs.get(0),
                theirs.get(TIMES - 1),
                theirs.get(TIMES / 2) / ours.get(TIMES / 2));
    }

    private static long asked(
            ProcessEngine engine, String group, Function<ProcessEngine, Long> question, List<Double> millis) {
        engine.getIdentityService().setAuthentication("proof", List.of(group));
        try {
            long begun = System.nanoTime();
            long answer = question.apply(engine);
            millis.add((System.nanoTime() - begun) / 1e6);
            return answer;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Rows as wide as those of the office: a case, 1.9 tasks and 1.8 entries of the log for each. */
    private static void lay(Path folder, int cases) throws Exception {
        Properties passwords = new Properties();
        try (var words = Files.newBufferedReader(folder.resolve("passwords"))) {
            passwords.load(words);
        }
        String server = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(folder.resolve("port")).strip() + "/wuzhen";
        try (Connection owner = DriverManager.getConnection(server, "wuzhen_owner", passwords.getProperty("owner"));
                Statement statement = owner.createStatement()) {
            String definition = "(select id_ from act_re_procdef where key_ = 'mediation' limit 1)";
            statement.execute("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_,"
                    + " proc_def_id_, start_time_, state_) select 'c' || n, 'c' || n, 'BH-' || n, 'mediation', "
                    + definition
                    + ", now() - make_interval(mins => (n % 500000)::int), 'ACTIVE' from generate_series(1, "
                    + cases + ") n on conflict do nothing");
            statement.execute("insert into act_hi_taskinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_,"
                    + " execution_id_, task_def_key_, name_, start_time_) select 't' || n, 'mediation', " + definition
                    + ", 'c' || (1 + n % " + cases + "), 'c' || (1 + n % " + cases + "), 'UserTask_HoldSession',"
                    + " '组织调解会', now() - make_interval(mins => (n % 500000)::int) from generate_series(1, " + cases
                    + "::bigint * 19 / 10) n on conflict do nothing");
            statement.execute("insert into act_hi_op_log (id_, proc_def_key_, proc_def_id_, proc_inst_id_, task_id_,"
                    + " user_id_, category_, timestamp_, operation_type_, entity_type_) select 'l' || n, 'mediation', "
                    + definition + ", 'c' || (1 + n % " + cases + "), 't' || n, 'dagu.tiaojie', 'TaskWorker', now() -"
                    + " make_interval(mins => (n % 500000)::int), 'Complete', 'Task' from generate_series(1, " + cases
                    + "::bigint * 18 / 10) n on conflict do nothing");
            statement.execute("vacuum analyze act_hi_procinst, act_hi_taskinst, act_hi_op_log");
        }
    }
}
