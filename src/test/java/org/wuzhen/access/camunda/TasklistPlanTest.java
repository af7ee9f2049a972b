package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

/** A person's grants and tasks meet by an index; no task of others is compared with them. */
@WuzhenTest
@Transactional
class TasklistPlanTest {

    private static final int TASKS = 3_000;
    private static final int POSTS = 60;
    private static final List<String> GROUPS =
            List.of("STAFF", "MEDIATOR", "MEDIATOR.78", "INTAKE_CLERK", "INTAKE_CLERK.78", "ARCHIVIST", "ARCHIVIST.78");

    private static final List<String> TABLES =
            List.of("act_ru_task", "act_ru_authorization", "act_ru_execution", "case_file");

    private static final Predicate<String> MEET = Pattern.compile(
                    "\\(resource_id_\\)::text = \\(\\w+\\.id_\\)|\\(id_\\)::text = \\(\\w+\\.resource_id_\\)")
            .asPredicate();

    /** Every grant for everything is looked at with every task. */
    private static final Predicate<String> FOR_EACH_TASK = condition -> condition.contains("resource_id_)::text = '*'");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine house;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Office office;

    @Autowired
    Environment settings;

    @BeforeEach
    void theApplicationMayCount() throws SQLException {
        maintain("grant maintain on %s to \"%s\"");
    }

    @AfterEach
    void theApplicationMayNoLonger() throws SQLException {
        maintain("revoke maintain on %s from \"%s\"");
    }

    private void maintain(String act) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        settings.getProperty("spring.flyway.url"),
                        settings.getProperty("spring.flyway.user"),
                        settings.getProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute(
                    act.formatted(String.join(", ", TABLES), settings.getProperty("spring.datasource.username")));
        }
    }

    @Test
    void grantsAndTasksMeetByAnIndex() {
        String clerk = office.somebody("78", Post.MEDIATOR, Post.INTAKE_CLERK, Post.ARCHIVIST);
        ManyTasks.lay(jdbc, 1, TASKS, POSTS);
        // what the server counted last was another test's handful, and it cannot count what is not committed
        TABLES.forEach(table -> jdbc.execute("analyze " + table));
        ProcessEngine stock = StockEngine.on(source, transactions, context);
        try {
            List<String> listed = page(house, clerk);
            assertThat(listed).hasSize(15).isEqualTo(page(stock, clerk));
            assertThat(count(house, clerk)).isEqualTo(count(stock, clerk)).isBetween(16L, (long) TASKS / 10);

            ExplainedQueries plans = new ExplainedQueries(jdbc);
            assertThat(plans.of(() -> page(house, clerk)))
                    .as("tasks and grants meet by an index")
                    .anyMatch(MEET)
                    .noneMatch(FOR_EACH_TASK);
            assertThat(plans.of(() -> count(house, clerk))).anyMatch(MEET).noneMatch(FOR_EACH_TASK);
            assertThat(plans.of(() -> page(stock, clerk)))
                    .as("the check can fail: the stock engine's plan is another")
                    .anyMatch(FOR_EACH_TASK);
        } finally {
            stock.close();
            house.getIdentityService().clearAuthentication();
        }
    }

    private static List<String> page(ProcessEngine engine, String person) {
        return as(engine, person).orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 15).stream()
                .map(Task::getId)
                .toList();
    }

    private static long count(ProcessEngine engine, String person) {
        return as(engine, person).count();
    }

    /** A query as this person; the log-in stays for it. */
    private static TaskQuery as(ProcessEngine engine, String person) {
        engine.getIdentityService().setAuthentication(person, GROUPS);
        return engine.getTaskService().createTaskQuery();
    }
}
