package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;

/**
 * Our engine lists and counts the history that a stock engine lists and counts: cases, tasks and the operation log,
 * tried with grants and questions thrown together. Everything is rolled back.
 */
@WuzhenTest
@Transactional
class WholeHistoryTest {

    private static final int ROUNDS = 40;
    private static final int MOST = 500;
    private static final int LATEST = 20;
    private static final List<String> MODELS = List.of("mediation", "dossier", "intake");
    private static final List<String> GROUPS = List.of("PROCESS_ADMIN", "STAFF", "NOBODY.90");

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

    private final Random dice = new Random(20261123);
    private final Map<String, Integer> seen = new TreeMap<>();
    private int logged;

    @Test
    void listsAndCountsAreThoseOfAStockEngine() {
        ProcessEngine stock = StockEngine.on(source, transactions, context);
        try {
            rows();
            for (int round = 0; round < ROUNDS; round++) {
                jdbc.update("delete from act_ru_authorization");
                for (int i = 1 + dice.nextInt(4); i > 0; i--) {
                    grant();
                }
                compare(stock, one(List.of("reader.90", "another.90")), some(GROUPS), "round " + round);
            }
            assertThat(seen).as("the dice were worth throwing").containsKeys("all", "none", "some");
        } finally {
            stock.close();
        }
    }

    private void compare(ProcessEngine stock, String person, List<String> groups, String name) {
        String model = dice.nextBoolean() ? one(MODELS) : null;
        boolean finished = dice.nextInt(3) == 0;
        Function<ProcessEngine, HistoricProcessInstanceQuery> cases = engine -> {
            HistoricProcessInstanceQuery query = engine.getHistoryService().createHistoricProcessInstanceQuery();
            query = model == null ? query : query.processDefinitionKey(model);
            return finished ? query.finished() : query;
        };
        Function<ProcessEngine, HistoricTaskInstanceQuery> tasks = engine -> {
            HistoricTaskInstanceQuery query = engine.getHistoryService().createHistoricTaskInstanceQuery();
            query = model == null ? query : query.processDefinitionKey(model);
            return finished ? query.finished() : query;
        };
        Function<ProcessEngine, UserOperationLogQuery> log = engine -> {
            UserOperationLogQuery query = engine.getHistoryService().createUserOperationLogQuery();
            return model == null ? query : query.processDefinitionKey(model);
        };
        same(
                name + ", cases",
                stock,
                person,
                groups,
                engine -> cases.apply(engine).orderByProcessInstanceId().asc().listPage(0, MOST).stream()
                        .map(HistoricProcessInstance::getId)
                        .toList());
        same(
                name + ", tasks",
                stock,
                person,
                groups,
                engine -> tasks.apply(engine).orderByTaskId().asc().listPage(0, MOST).stream()
                        .map(HistoricTaskInstance::getId)
                        .toList());
        same(
                name + ", log",
                stock,
                person,
                groups,
                engine -> log.apply(engine).orderByTimestamp().desc().listPage(0, LATEST).stream()
                        .map(UserOperationLogEntry::getId)
                        .toList());
        long all = as(stock, null, List.of(), engine -> cases.apply(engine).count());
        long theirs = same(name + ", number of cases", stock, person, groups, engine -> cases.apply(engine)
                .count());
        same(name + ", number of tasks", stock, person, groups, engine -> tasks.apply(engine)
                .count());
        same(name + ", length of the log", stock, person, groups, engine -> log.apply(engine)
                .count());
        seen.merge(theirs == 0 ? "none" : theirs == all ? "all" : "some", 1, Integer::sum);
    }

    private <T> T same(
            String name, ProcessEngine stock, String person, List<String> groups, Function<ProcessEngine, T> asked) {
        T theirs = as(stock, person, groups, asked);
        assertThat(as(house, person, groups, asked))
                .as("%s: %s in %s", name, person, groups)
                .isEqualTo(theirs);
        return theirs;
    }

    private static <T> T as(
            ProcessEngine engine, String person, List<String> groups, Function<ProcessEngine, T> asked) {
        if (person != null) {
            engine.getIdentityService().setAuthentication(person, groups);
        }
        try {
            return asked.apply(engine);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** To one, to a group or to everybody; sometimes taken away; for one model or all. */
    private void grant() {
        int type = one(List.of(1, 1, 1, 1, 0, 2));
        boolean person = type != 0 && dice.nextBoolean();
        Resource resource = one(
                List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_DEFINITION, Resources.OPERATION_LOG_CATEGORY));
        String id = resource == Resources.PROCESS_DEFINITION
                ? one(List.of("*", "*", one(MODELS)))
                : one(List.of("*", "TaskWorker", "Operator"));
        List<Permission> permissions = resource == Resources.PROCESS_DEFINITION
                ? List.of(
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ,
                        Permissions.ALL)
                : List.of(UserOperationLogCategoryPermissions.READ, UserOperationLogCategoryPermissions.DELETE);
        jdbc.update(
                "insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_, resource_id_, perms_)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                UUID.randomUUID().toString(),
                type,
                type == 0 ? "*" : person ? one(List.of("reader.90", "another.90")) : null,
                type == 0 || person ? null : one(GROUPS),
                resource.resourceType(),
                id,
                type == 2 ? 0 : one(permissions).getValue());
    }

    /** A history of three models and of none, beside whatever other tests have left. */
    private void rows() {
        for (String model : MODELS) {
            String definition = jdbc.queryForObject(
                    "select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1",
                    String.class,
                    model);
            for (int i = 0; i < 8; i++) {
                String id = UUID.randomUUID().toString();
                String end = i % 2 == 0 ? "now()" : "null";
                jdbc.update(
                        "insert into act_hi_procinst (id_, proc_inst_id_, proc_def_key_, proc_def_id_, start_time_, end_time_)"
                                + " values (?, ?, ?, ?, now(), " + end + ")",
                        id,
                        id,
                        model,
                        definition);
                jdbc.update(
                        "insert into act_hi_taskinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_,"
                                + " name_, start_time_, end_time_) values (?, ?, ?, ?, ?, 'x', now(), " + end + ")",
                        UUID.randomUUID().toString(),
                        model,
                        definition,
                        id,
                        id);
                log(model, i % 3 == 0 ? "TaskWorker" : "Operator");
            }
        }
        log(null, "Admin");
        log(null, null);
    }

    private void log(String model, String category) {
        jdbc.update(
                "insert into act_hi_op_log (id_, proc_def_key_, category_, timestamp_, operation_type_, entity_type_)"
                        + " values (?, ?, ?, now() + make_interval(days => 1, secs => ?), 'Complete', 'Task')",
                UUID.randomUUID().toString(),
                model,
                category,
                ++logged);
    }

    private List<String> some(List<String> all) {
        List<String> some = new ArrayList<>(all);
        some.removeIf(any -> dice.nextBoolean());
        return some;
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
