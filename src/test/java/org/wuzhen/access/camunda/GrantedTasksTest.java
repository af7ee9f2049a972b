package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Our engine lists and counts the tasks that a stock engine lists and counts, in its order, without those of cases out
 * of sight: tried with people, groups, grants, questions and filters thrown together. Everything is rolled back.
 */
@WuzhenTest
@Transactional
class GrantedTasksTest {

    private static final int GRANT = 1;
    private static final int GLOBAL = 0;
    private static final int REVOKE = 2;

    private static final int PEOPLE = 16;
    private static final int CASES = 30;
    private static final int TASKS = 240;
    private static final int OFFICES = 5;
    private static final int QUESTIONS = 24;
    private static final int MOST = 1000;

    private static final List<String> CENTRES = List.of("00", "76", "77");
    private static final List<String> DEPARTMENTS = List.of("HRSS", "PSB");
    private static final List<String> GROUPS =
            List.of("MEDIATOR", "MEDIATOR.76", "ARCHIVIST.76", "MEDIATOR.77", "INTAKE_CLERK.76", "STAFF", "NOBODY.76");
    private static final List<String> MODELS = List.of("mediation", "dossier", "intake");

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
    Directory directory;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseAccess access;

    @Autowired
    ActAs actAs;

    private final Random dice = new Random(20261123);
    private final Map<String, String> caseOfTask = new HashMap<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> instances = new ArrayList<>();
    private List<String> people;

    @Test
    void listsAndCountsAreThoseOfAStockEngine() {
        ProcessEngine stock = StockEngine.on(source, transactions, context);
        try {
            thrownTogether();
            jdbc.execute("set local enable_hashagg = off"); // the stock engine's rows settle by their sorting
            Map<String, Integer> seen = new TreeMap<>();
            for (int i = 0; i < OFFICES; i++) {
                grants(i);
                for (int question = 0; question < QUESTIONS; question++) {
                    compare(stock, one(people), some(GROUPS), i + "/" + question, seen);
                }
            }
            assertThat(seen).as("the dice were worth throwing").hasSizeGreaterThan(6);
            assertThat(seen.get("listed")).isGreaterThan(QUESTIONS * OFFICES);
            assertThat(seen.get("out of sight")).isPositive();
        } finally {
            stock.close();
        }
    }

    private void compare(
            ProcessEngine stock, String person, List<String> groups, String name, Map<String, Integer> seen) {
        boolean filtered = dice.nextInt(3) == 0;
        UnaryOperator<TaskQuery> question = question();
        UnaryOperator<TaskQuery> further = filtered ? question() : query -> query;
        String filter = filtered ? filter(question) : null;
        Function<ProcessEngine, List<Task>> list = engine -> filtered
                ? engine.getFilterService()
                        .listPage(filter, further.apply(engine.getTaskService().createTaskQuery()), 0, MOST)
                : question.apply(engine.getTaskService().createTaskQuery()).listPage(0, MOST);
        Function<ProcessEngine, Long> count = engine -> filtered
                ? engine.getFilterService()
                        .count(filter, further.apply(engine.getTaskService().createTaskQuery()))
                : question.apply(engine.getTaskService().createTaskQuery()).count();

        Answer<List<Task>> theirs = as(stock, person, groups, list);
        Answer<List<Task>> ours = as(house, person, groups, list);
        String of = "%s: %s in %s%s".formatted(name, person, groups, filtered ? ", by a filter" : "");
        assertThat(ours.refused()).as(of).isEqualTo(theirs.refused());
        if (theirs.refused() == null) {
            List<Task> visible = theirs.rows().stream()
                    .filter(task -> !access.hides(person, caseOf(task)))
                    .toList();
            assertThat(rows(ours.rows())).as(of).isEqualTo(rows(visible));
            assertThat(as(house, person, groups, count).rows()).as(of).isEqualTo(visible.size());
            int first = dice.nextInt(8);
            int most = 1 + dice.nextInt(15);
            if (!filtered) {
                assertThat(rows(as(house, person, groups, engine -> question.apply(
                                                engine.getTaskService().createTaskQuery())
                                        .listPage(first, most))
                                .rows()))
                        .as("%s, a page", of)
                        .isEqualTo(rows(visible.stream().skip(first).limit(most).toList()));
            }
            seen.merge("listed", visible.size(), Integer::sum);
            seen.merge("out of sight", theirs.rows().size() - visible.size(), Integer::sum);
            seen.merge("size " + visible.size(), 1, Integer::sum);
        }
    }

    /** Also of a task that another test has left. */
    private String caseOf(Task task) {
        return caseOfTask.computeIfAbsent(
                task.getId(),
                id -> jdbc.queryForObject(
                        "select business_key_ from act_ru_execution where id_ = ?",
                        String.class,
                        task.getProcessInstanceId()));
    }

    private static List<String> rows(List<Task> tasks) {
        return tasks.stream()
                .map(task -> String.join(
                        "|",
                        task.getId(),
                        task.getName(),
                        String.valueOf(task.getAssignee()),
                        String.valueOf(task.getDueDate()),
                        String.valueOf(((TaskEntity) task).getRevision())))
                .toList();
    }

    private static <T> Answer<T> as(
            ProcessEngine engine, String person, List<String> groups, Function<ProcessEngine, T> work) {
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return new Answer<>(work.apply(engine), null);
        } catch (ProcessEngineException e) {
            return new Answer<>(null, e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private record Answer<T>(T rows, String refused) {}

    // questions

    /** Something that can be asked: the engine refuses some conditions within {@code or}, or together. */
    private UnaryOperator<TaskQuery> question() {
        while (true) {
            UnaryOperator<TaskQuery> question = anyQuestion();
            try {
                question.apply(house.getTaskService().createTaskQuery());
                return question;
            } catch (ProcessEngineException e) {
                // the dice again
            }
        }
    }

    private UnaryOperator<TaskQuery> anyQuestion() {
        List<UnaryOperator<TaskQuery>> parts = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            parts.add(condition());
        }
        if (dice.nextInt(3) == 0) {
            UnaryOperator<TaskQuery> one = condition();
            UnaryOperator<TaskQuery> other = condition();
            parts.add(query -> other.apply(one.apply(query.or())).endOr());
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            parts.add(order());
        }
        return query -> {
            TaskQuery asked = query;
            for (UnaryOperator<TaskQuery> part : parts) {
                asked = part.apply(asked);
            }
            return asked;
        };
    }

    private UnaryOperator<TaskQuery> condition() {
        String person = one(people);
        String group = one(GROUPS);
        List<String> groups = some(GROUPS);
        Date day = day();
        String task = one(tasks);
        String another = one(people);
        List<String> others = List.of(one(tasks), one(tasks));
        List<Supplier<UnaryOperator<TaskQuery>>> all = List.of(
                () -> query -> query.taskCandidateGroup(group),
                () -> query -> query.taskCandidateGroupIn(groups).includeAssignedTasks(),
                () -> query -> query.taskCandidateUser(person),
                () -> query -> query.taskCandidateGroupLike("MEDIATOR%"),
                () -> TaskQuery::withCandidateGroups,
                () -> TaskQuery::withoutCandidateGroups,
                () -> query -> query.taskInvolvedUser(person),
                () -> query -> query.taskAssignee(person),
                () -> query -> query.taskAssigneeIn(person, another),
                () -> TaskQuery::taskUnassigned,
                () -> TaskQuery::taskAssigned,
                () -> query -> query.processDefinitionKey("mediation"),
                () -> query -> query.processDefinitionKeyIn("mediation", "dossier"),
                () -> query -> query.processInstanceBusinessKey(caseOfTask.get(task)),
                () -> query -> query.processInstanceBusinessKeyLike("%1"),
                () -> query -> query.processInstanceId(instances.get(0)),
                () -> query -> query.taskNameLike("%会"),
                () -> query -> query.taskPriority(50),
                () -> query -> query.taskMinPriority(50),
                () -> query -> query.taskId(task),
                () -> query -> query.taskIdIn(task, others.get(0), others.get(1)),
                () -> query -> query.dueBefore(day),
                () -> query -> query.dueAfter(day),
                () -> TaskQuery::withoutDueDate,
                () -> query -> query.taskCreatedAfter(day),
                () -> query -> query.processVariableValueEquals("riskLevel", "LOW"),
                () -> query -> query.processVariableValueNotEquals("riskLevel", "LOW"),
                () -> query -> query.processVariableValueGreaterThan("people", 2L),
                () -> TaskQuery::active,
                () -> TaskQuery::suspended);
        return all.get(dice.nextInt(all.size())).get();
    }

    private UnaryOperator<TaskQuery> order() {
        List<UnaryOperator<TaskQuery>> all = List.of(
                TaskQuery::orderByTaskCreateTime,
                TaskQuery::orderByDueDate,
                TaskQuery::orderByTaskPriority,
                TaskQuery::orderByTaskName,
                TaskQuery::orderByTaskNameCaseInsensitive,
                TaskQuery::orderByTaskAssignee,
                TaskQuery::orderByTaskId,
                query -> query.orderByProcessVariable("riskLevel", ValueType.STRING),
                query -> query.orderByProcessVariable("people", ValueType.LONG));
        UnaryOperator<TaskQuery> by = one(all);
        return dice.nextBoolean()
                ? query -> by.apply(query).asc()
                : query -> by.apply(query).desc();
    }

    private String filter(UnaryOperator<TaskQuery> question) {
        Filter filter = house.getFilterService().newTaskFilter(UUID.randomUUID().toString());
        filter.setQuery(question.apply(house.getTaskService().createTaskQuery()));
        return house.getFilterService().saveFilter(filter).getId();
    }

    // the office

    private void thrownTogether() {
        people = new ArrayList<>();
        CENTRES.forEach(centre -> office.somebody(centre));
        List<Post> working = List.of(
                Post.MEDIATOR,
                Post.STREET_DIRECTOR,
                Post.DISTRICT_DIRECTOR,
                Post.ARCHIVIST,
                Post.SECONDED_OFFICER,
                Post.DEPARTMENT_HEAD);
        for (int i = 0; i < PEOPLE; i++) {
            String person = office.somebody(one(CENTRES));
            Post post = one(working);
            directory.appoint(new PostHolding(
                    person,
                    post,
                    one(CENTRES),
                    post.ofDepartment() ? one(DEPARTMENTS) : null,
                    null,
                    LocalDate.of(2020, 1, 1),
                    null));
            people.add(person);
        }
        people.add(office.somebody("76", Post.AUDITOR));
        people.add("somebody-else");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            numbers.add(dispute());
        }
        numbers.add("outreach-7");
        Map<String, String> definitions = new HashMap<>();
        MODELS.forEach(key -> definitions.put(
                key,
                jdbc.queryForObject(
                        "select ID_ from ACT_RE_PROCDEF where KEY_ = ? order by VERSION_ desc limit 1",
                        String.class,
                        key)));
        for (String number : numbers) {
            String instance = id();
            String definition = definitions.get(one(MODELS));
            instances.add(instance);
            jdbc.update(
                    "insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, IS_ACTIVE_,"
                            + " IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_)"
                            + " values (?, 1, ?, ?, ?, true, false, true, false, 1, 0)",
                    instance,
                    instance,
                    number,
                    definition);
            variable(instance, definition, "riskLevel", "string", one(List.of("LOW", "HIGH")), null);
            if (dice.nextBoolean()) {
                variable(instance, definition, "people", "long", null, (long) dice.nextInt(4));
            }
            for (int i = 0; i < TASKS / CASES; i++) {
                task(instance, definition, number);
            }
        }
        task(null, null, null); // of no process: never listed here
    }

    private void task(String instance, String definition, String number) {
        String task = id();
        tasks.add(task);
        caseOfTask.put(task, number);
        jdbc.update(
                "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                        + " OWNER_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                        + " values (?, ?, ?, ?, ?, ?, 'UserTask_Any', ?, ?, ?, ?, ?, ?)",
                task,
                1 + dice.nextInt(2),
                instance,
                instance,
                definition,
                one(List.of("召开调解会", "整理立卷", "受理审查", "Call")),
                dice.nextInt(8) == 0 ? one(people) : null,
                dice.nextInt(3) == 0 ? one(people) : null,
                50 + dice.nextInt(2),
                Timestamp.from(day().toInstant()),
                dice.nextInt(4) == 0 ? null : Timestamp.from(day().toInstant()),
                dice.nextInt(8) == 0 ? 2 : 1);
        for (int i = dice.nextInt(4); i > 0; i--) {
            boolean group = dice.nextInt(3) > 0;
            jdbc.update(
                    "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, USER_ID_, TYPE_, TASK_ID_)"
                            + " values (?, 1, ?, ?, ?, ?)",
                    id(),
                    group ? one(GROUPS) : null,
                    group ? null : one(people),
                    dice.nextInt(5) == 0 ? "watcher" : "candidate",
                    task);
        }
    }

    private void variable(String instance, String definition, String name, String type, String text, Long number) {
        jdbc.update(
                "insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_,"
                        + " TEXT_, LONG_, VAR_SCOPE_, IS_CONCURRENT_LOCAL_) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, false)",
                id(),
                type,
                name,
                instance,
                instance,
                definition,
                text,
                number,
                instance);
    }

    private String dispute() {
        String centre = one(CENTRES);
        CaseNumber number = actAs.run(
                one(people),
                () -> cases.open(new NewCase(
                        centre,
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "楼上漏水",
                        "修好并赔偿",
                        null,
                        2,
                        dice.nextInt(5) == 0 ? Set.of(Mark.CROSS_STREET) : Set.of(),
                        Instant.now(),
                        List.of())));
        if (dice.nextInt(3) == 0) {
            cases.ask(number, one(DEPARTMENTS), one(CENTRES));
        }
        if (dice.nextInt(4) == 0) {
            cases.recuse(number, one(people));
        }
        if (dice.nextInt(5) == 0) {
            cases.restrict(number);
        }
        return number.value();
    }

    /** Grants anew: in some offices nothing is revoked, in some everybody may see much, in some almost nobody anything. */
    private void grants(int round) {
        jdbc.update("delete from ACT_RU_AUTHORIZATION");
        grant(GLOBAL, "*", null, Resources.FILTER.resourceType(), "*", Permissions.READ.getValue());
        for (String task : tasks) {
            for (int i = dice.nextInt(4); i > 0; i--) {
                somehow(GRANT, task, Resources.TASK.resourceType());
            }
            if (dice.nextInt(30) == 0) {
                grant(GLOBAL, "*", null, Resources.TASK.resourceType(), task, permissions());
            }
            if (round >= 2 && dice.nextInt(6) == 0) {
                somehow(REVOKE, task, Resources.TASK.resourceType());
            }
        }
        if (round % 2 == 1) {
            somehow(GRANT, "mediation", Resources.PROCESS_DEFINITION.resourceType());
            somehow(GRANT, "dossier", Resources.PROCESS_DEFINITION.resourceType());
            somehow(GRANT, "mediation", Resources.TASK.resourceType()); // says nothing, yet the engine counts it
            somehow(GRANT, "*", Resources.PROCESS_DEFINITION.resourceType());
            somehow(GRANT, "*", Resources.TASK.resourceType());
        }
        if (round == 3) {
            grant(GLOBAL, "*", null, Resources.PROCESS_DEFINITION.resourceType(), "intake", permissions());
            somehow(REVOKE, "dossier", Resources.PROCESS_DEFINITION.resourceType());
            somehow(REVOKE, "*", Resources.TASK.resourceType());
        }
    }

    private void somehow(int type, String resource, int kind) {
        boolean group = dice.nextInt(3) > 0;
        grant(type, group ? null : one(people), group ? one(GROUPS) : null, kind, resource, permissions());
    }

    private int permissions() {
        int taskOfModel = ProcessDefinitionPermissions.READ_TASK.getValue();
        return one(List.of(
                Permissions.READ.getValue(),
                taskOfModel,
                Permissions.READ.getValue() | taskOfModel,
                Permissions.TASK_WORK.getValue() | Permissions.READ.getValue(),
                Permissions.UPDATE.getValue(),
                Permissions.ALL.getValue(),
                Permissions.NONE.getValue()));
    }

    private void grant(int type, String user, String group, int kind, String resource, int permissions) {
        jdbc.update(
                "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_,"
                        + " PERMS_) values (?, 1, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id(),
                type,
                group,
                user,
                kind,
                resource,
                permissions);
    }

    private Date day() {
        return Date.from(Instant.parse("2026-03-01T00:00:00Z").plus(dice.nextInt(6), ChronoUnit.DAYS));
    }

    private String id() {
        return UUID.nameUUIDFromBytes(Long.toString(dice.nextLong()).getBytes()).toString();
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(any -> dice.nextBoolean()).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
