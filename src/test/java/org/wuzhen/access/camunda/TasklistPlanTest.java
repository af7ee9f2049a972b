package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

/** The Tasklist's list goes from a person's grants to their tasks, however many tasks of others there are. */
@WuzhenTest
@Transactional
class TasklistPlanTest {

    private static final int TASKS = 3_000;
    private static final int POSTS = 60;
    private static final List<String> GROUPS =
            List.of("STAFF", "MEDIATOR", "MEDIATOR.78", "INTAKE_CLERK", "INTAKE_CLERK.78", "ARCHIVIST", "ARCHIVIST.78");

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

    @Test
    void aListIsReadByItsGrantsAndNotByAllTasks() {
        String clerk = office.somebody("78", Post.MEDIATOR, Post.INTAKE_CLERK, Post.ARCHIVIST);
        ManyTasks.lay(jdbc, 1, TASKS, POSTS);
        ProcessEngine stock = StockEngine.on(source, transactions, context);
        try {
            List<String> listed = page(house, clerk);
            assertThat(listed).hasSize(15).isEqualTo(page(stock, clerk));
            assertThat(count(house, clerk)).isEqualTo(count(stock, clerk)).isBetween(16L, (long) TASKS / 10);

            ExplainedQueries plans = new ExplainedQueries(jdbc);
            assertThat(plans.of(() -> page(house, clerk)))
                    .as("tasks are found by their grants")
                    .anyMatch(condition -> condition.contains("id_") && condition.contains("a.resource_id_"));
            assertThat(plans.of(() -> count(house, clerk)))
                    .anyMatch(condition -> condition.contains("id_") && condition.contains("a.resource_id_"));
            assertThat(plans.of(() -> page(stock, clerk)))
                    .as("the check above can fail: the stock engine's tasks are not")
                    .noneMatch(condition -> condition.contains("a.resource_id_"));
        } finally {
            stock.close();
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
