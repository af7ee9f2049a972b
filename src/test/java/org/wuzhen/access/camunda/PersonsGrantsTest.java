package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;

/**
 * Our engine allows what a stock engine allows: tried with people, groups, grants, revoked rights and checks thrown
 * together. Everything is rolled back.
 */
@WuzhenTest
@Transactional
class PersonsGrantsTest {

    private static final int OFFICES = 8;
    private static final int CHECKS = 120;

    private static final List<String> PEOPLE = List.of("wang", "li", "zhao", "*");
    private static final List<String> GROUPS = List.of("MEDIATOR", "MEDIATOR.09", "STAFF", "AUDITOR");
    private static final List<String> TASKS = List.of("task-1", "task-2", "task-3");
    private static final List<String> MODELS = List.of("mediation", "dossier");
    private static final List<Permission> OF_TASKS = List.of(
            TaskPermissions.READ,
            TaskPermissions.UPDATE,
            TaskPermissions.TASK_WORK,
            TaskPermissions.TASK_ASSIGN,
            TaskPermissions.READ_VARIABLE);
    private static final List<Permission> OF_MODELS = List.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.UPDATE_TASK,
            ProcessDefinitionPermissions.TASK_WORK,
            ProcessDefinitionPermissions.CREATE_INSTANCE);

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

    private final Random dice = new Random(20261124);

    @Test
    void whatIsAllowedIsWhatAStockEngineAllows() {
        ProcessEngine stock = StockEngine.on(source, transactions, context);
        int[] answers = new int[2];
        try {
            for (int office = 0; office < OFFICES; office++) {
                grants(office >= OFFICES / 2);
                for (int i = 0; i < CHECKS; i++) {
                    String person = PEOPLE.get(dice.nextInt(3));
                    List<String> groups =
                            GROUPS.stream().filter(any -> dice.nextBoolean()).toList();
                    CompositePermissionCheck checks = checks();
                    boolean theirs = ask(stock, person, groups, checks);
                    assertThat(ask(house, person, groups, checks))
                            .as("office %d: %s in %s asks for %s", office, person, groups, words(checks))
                            .isEqualTo(theirs);
                    answers[theirs ? 1 : 0]++;
                }
            }
        } finally {
            stock.close();
        }
        assertThat(Math.min(answers[0], answers[1]))
                .as("the dice were worth throwing")
                .isGreaterThan(CHECKS);
    }

    private static boolean ask(
            ProcessEngine engine, String person, List<String> groups, CompositePermissionCheck checks) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.getAuthorizationManager().isAuthorized(person, groups, checks));
    }

    private CompositePermissionCheck checks() {
        CompositePermissionCheck checks = new CompositePermissionCheck(dice.nextInt(4) > 0);
        for (int i = 1 + dice.nextInt(4); i > 0; i--) {
            boolean task = dice.nextBoolean();
            PermissionCheck check = new PermissionCheck();
            check.setResource(task ? Resources.TASK : Resources.PROCESS_DEFINITION);
            check.setPermission(one(task ? OF_TASKS : OF_MODELS));
            check.setResourceId(
                    switch (dice.nextInt(8)) {
                        case 0 -> "*";
                        case 1 -> null;
                        default -> one(task ? TASKS : MODELS);
                    });
            check.setAuthorizationNotFoundReturnValue(dice.nextInt(6) == 0 ? (Long) (long) dice.nextInt(2) : null);
            checks.addAtomicCheck(check);
        }
        return checks;
    }

    private void grants(boolean someRevoked) {
        jdbc.update("delete from ACT_RU_AUTHORIZATION");
        for (int i = 4 + dice.nextInt(20); i > 0; i--) {
            int type = dice.nextInt(10) == 0 ? 0 : someRevoked && dice.nextInt(4) == 0 ? 2 : 1;
            boolean person = type == 0 || dice.nextBoolean();
            boolean task = dice.nextBoolean();
            Resource kind = task ? Resources.TASK : Resources.PROCESS_DEFINITION;
            jdbc.update(
                    "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_,"
                            + " RESOURCE_ID_, PERMS_) values (?, 1, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    UUID.randomUUID().toString(),
                    type,
                    person ? null : one(GROUPS),
                    person ? type == 0 ? "*" : one(PEOPLE) : null,
                    kind.resourceType(),
                    dice.nextInt(6) == 0 ? "*" : one(task ? TASKS : MODELS),
                    permissions(task ? OF_TASKS : OF_MODELS));
        }
    }

    private int permissions(List<Permission> of) {
        if (dice.nextInt(5) == 0) {
            return one(List.of(Permissions.ALL.getValue(), Permissions.NONE.getValue()));
        }
        return one(of).getValue() | one(of).getValue();
    }

    private static List<String> words(CompositePermissionCheck checks) {
        List<String> words = new ArrayList<>(List.of(checks.isDisjunctive() ? "one of" : "all of"));
        checks.getAtomicChecks()
                .forEach(check -> words.add(check.getPermission().getName() + " of " + check.getResourceId() + " else "
                        + check.getAuthorizationNotFoundReturnValue()));
        return words;
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
