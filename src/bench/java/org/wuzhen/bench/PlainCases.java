package org.wuzhen.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.wuzhen.bench.Clicks.Kind;
import org.wuzhen.database.BenchServer;

/**
 * Whole cases through a plain engine of the same release with its default settings: history full, no authorization,
 * one flat model with as many user tasks, service tasks, timers and variables as one of ours, delegates that do
 * nothing, and nothing written but by the engine.
 */
final class PlainCases implements Contestant, AutoCloseable {

    private static final String KEY = "plain-case";
    private static final String TEXT = "楼上住户承担全部责任";

    private final HikariDataSource connections;
    private final ProcessEngine engine;
    private final CaseSize size;
    private final String definition;
    private final String database;

    PlainCases(BenchServer server, String database, CaseSize size) {
        this.size = size;
        this.database = database;
        connections = new HikariDataSource();
        connections.setPoolName(database);
        connections.setJdbcUrl(server.url(database));
        connections.setUsername(server.owner());
        connections.setPassword(server.ownerPassword());
        connections.setMaximumPoolSize(20); // as ours has
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(database);
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(Map.of("step", (JavaDelegate) execution -> {}));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model(size))
                .deploy();
        definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .singleResult()
                .getId();
    }

    private static BpmnModelInstance model(CaseSize size) {
        AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent();
        int services = 0;
        for (int user = 0; user < size.users(); user++) {
            for (; services < size.services() * (user + 1) / size.users(); services++) {
                at = at.serviceTask("Service_" + services).camundaDelegateExpression("${step}");
            }
            UserTaskBuilder task = at.userTask("User_" + user).name("任务" + user).camundaCandidateGroups("clerks");
            for (int timer = size.timers() * user / size.users();
                    timer < size.timers() * (user + 1) / size.users();
                    timer++) {
                task.boundaryEvent("Timer_" + timer)
                        .cancelActivity(false)
                        .timerWithDuration("P30D")
                        .endEvent();
            }
            at = task;
        }
        return at.endEvent().done();
    }

    @Override
    public String name() {
        return "plain engine";
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void work(int turn, Clicks clicks) {
        String clerk = "clerk" + turn % 8;
        String number = "plain-" + turn;
        List<Integer> byForm = size.variablesByForm();
        clicks.timed(
                Kind.BEGIN,
                () -> as(clerk, () -> engine.getFormService()
                        .submitStartForm(definition, number, variables(0, byForm.get(0)))));
        int set = byForm.get(0);
        for (int step = 0; step < size.users(); step++) {
            int from = set;
            int to = set + byForm.get(step + 1);
            set = to;
            Task task = clicks.timed(
                    Kind.FIND,
                    () -> as(clerk, () -> engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .active()
                            .listPage(0, 15)
                            .get(0)));
            clicks.timed(
                    Kind.OPEN, () -> as(clerk, () -> engine.getFormService().getTaskFormVariables(task.getId())));
            clicks.timed(
                    Kind.CLAIM,
                    () -> as(clerk, () -> {
                        engine.getTaskService().claim(task.getId(), clerk);
                        return null;
                    }));
            clicks.timed(
                    Kind.COMPLETE,
                    () -> as(clerk, () -> {
                        engine.getFormService().submitTaskForm(task.getId(), variables(from, to));
                        return null;
                    }));
        }
    }

    private static Map<String, Object> variables(int from, int to) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = from; i < to; i++) {
            variables.put("variable" + i, TEXT);
        }
        return variables;
    }

    private <T> T as(String person, Supplier<T> click) {
        try {
            engine.getIdentityService().setAuthenticatedUserId(person);
            return click.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
