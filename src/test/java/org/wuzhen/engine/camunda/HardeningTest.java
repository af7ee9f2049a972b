package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.engine.CaseRemarks;
import org.wuzhen.engine.FormRejected;

/** Each hole twice: open on an engine as it comes, shut on ours. */
@ExtendWith(OutputCaptureExtension.class)
class HardeningTest {

    private static final String SPRING_THE_TRAP =
            "''.getClass().forName('org.wuzhen.engine.camunda.HardeningTest$Trap').newInstance()";
    private static final String NUMBER = "BH02202611230001";

    private static final DataSource STOCK_DATABASE = TestDatabase.newDatabase().application();
    private static final DataSource DATABASE = TestDatabase.newDatabase().application();
    private static final Noted REMARKS = new Noted();

    private static ProcessEngine stock;
    private static ProcessEngine ours;

    @BeforeAll
    static void start() {
        stock = engine(STOCK_DATABASE, false);
        ours = engine(DATABASE, true);
    }

    @AfterAll
    static void stop() {
        stock.close();
        ours.close();
    }

    @BeforeEach
    void setTheTrap() {
        Trap.sprung = 0;
    }

    // -- expressions --

    @Test
    void anExpressionInAnOrQueryIsNotEvaluated() throws Exception {
        String query = "{\"orQueries\":[{\"assigneeExpression\":\"${%s}\"}]}".formatted(SPRING_THE_TRAP);

        attempt(() -> taskQuery(stock, query).list());
        assertThat(Trap.sprung).as("a stock engine evaluates it").isEqualTo(1);

        attempt(() -> taskQuery(ours, query).list());
        assertThat(Trap.sprung).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass()",
                "''.class",
                "now().class",
                "dateTime().getClass()",
                "dateTime().chronology",
                "processEngine",
                "plain",
                "plain.reach()"
            })
    void expressionsReachNothingButWhatIsListed(String reach) {
        assertThat(evaluate(stock, reach)).as("a stock engine reaches it").isNotNull();

        assertThatThrownBy(() -> evaluate(ours, reach)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void ourOwnFiltersStillAskForTheirUserAndTime() {
        ours.getIdentityService().setAuthentication("wang", List.of("MEDIATOR.02"));
        try {
            assertThat(evaluate(ours, "currentUser()")).isEqualTo("wang");
            assertThat(evaluate(ours, "currentUserGroups()")).isEqualTo(List.of("MEDIATOR.02"));
            assertThat(evaluate(ours, "now()")).isInstanceOf(Date.class);
            assertThat((Date) evaluate(ours, "dateTime().plusDays(1).toDate()")).isInTheFuture();
            ours.getIdentityService().clearAuthentication();
            TaskQuery mine = ours.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}");
            var filter = ours.getFilterService().newTaskFilter("mine").setQuery(mine);
            ours.getFilterService().saveFilter(filter);
            ours.getIdentityService().setAuthentication("wang", List.of());
            assertThat(ours.getFilterService().count(filter.getId())).isZero();
            assertThatThrownBy(mine::list)
                    .as("the same expression from outside")
                    .isInstanceOf(BadUserRequestException.class);
        } finally {
            ours.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void modelsReadVariablesRulesAndTheirCase() {
        deploy(ours, "reading.bpmn", process("reading", """
                <serviceTask id="S" camunda:delegateExpression="${fine}">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="key">${execution.processBusinessKey}</camunda:inputParameter>
                    <camunda:inputParameter name="level">${risk.level}</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                </serviceTask>""", "S"));
        ours.getRuntimeService()
                .startProcessInstanceByKey("reading", NUMBER, Map.of("risk", new HashMap<>(Map.of("level", "RED"))));

        assertThat(Fine.seen).containsExactly(NUMBER, "RED");
    }

    // -- models --

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scriptTask   | <scriptTask id=\"S\" scriptFormat=\"juel\"><script>${1}</script></scriptTask>",
                "class        | <serviceTask id=\"S\" camunda:class=\"java.lang.Object\"/>",
                "class        | <serviceTask id=\"S\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.Object\"/>",
                "expression   | <serviceTask id=\"S\" camunda:expression=\"${fine.execute(execution)}\"/>",
                "type         | <serviceTask id=\"S\" camunda:type=\"external\" camunda:topic=\"t\"/>",
                "${fine.toString()} | <serviceTask id=\"S\" camunda:delegateExpression=\"${fine.toString()}\"/>",
                "formKey      | <userTask id=\"S\" camunda:formKey=\"embedded:deployment:x.html\"/>",
                "formData     | <userTask id=\"S\"><extensionElements><camunda:formData><camunda:formField id=\"name\" type=\"string\"/></camunda:formData></extensionElements></userTask>",
                "class        | <userTask id=\"S\"><extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Object\"/></extensionElements></userTask>",
                "expression   | <userTask id=\"S\"><extensionElements><camunda:taskListener event=\"create\" expression=\"${fine.execute(execution)}\"/></extensionElements></userTask>",
                "script       | <userTask id=\"S\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:executionListener></extensionElements></userTask>",
                "script       | <userTask id=\"S\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "field        | <serviceTask id=\"S\" camunda:delegateExpression=\"${fine}\"><extensionElements><camunda:field name=\"x\" stringValue=\"y\"/></extensionElements></serviceTask>",
                "connector    | <serviceTask id=\"S\" camunda:delegateExpression=\"${fine}\"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "variables    | <callActivity id=\"S\" calledElement=\"x\"><extensionElements><camunda:in variables=\"all\"/></extensionElements></callActivity>",
            })
    void aModelThatCouldRunSomethingElseIsRefused(String what, String element) {
        String model = process("refused", element, "S");

        assertThatCode(() -> deploy(stock, "refused.bpmn", model))
                .as("a stock engine takes it")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> deploy(ours, "refused.bpmn", model))
                .hasRootCauseInstanceOf(NotValidException.class)
                .hasMessageContaining("不能发布")
                .hasMessageContaining(" " + what);
    }

    @Test
    void aConditionInAScriptLanguageIsRefused() {
        String model = process("conditional", "<task id=\"S\"/>", "S")
                .replace(
                        "targetRef=\"E\"/>",
                        "targetRef=\"E\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"juel\">"
                                + "${true}</conditionExpression></sequenceFlow>");

        assertThatCode(() -> deploy(stock, "conditional.bpmn", model)).doesNotThrowAnyException();
        assertThatThrownBy(() -> deploy(ours, "conditional.bpmn", model)).hasMessageContaining("属性 language");
    }

    @Test
    void aScriptOfAnOlderDeploymentDoesNotRun() {
        DataSource shared = TestDatabase.newDatabase().application();
        String model = process(
                "scripted",
                "<scriptTask id=\"S\" scriptFormat=\"juel\"><script>${%s}</script></scriptTask>"
                        .formatted(SPRING_THE_TRAP),
                "S");
        ProcessEngine before = engine(shared, false);
        deploy(before, "scripted.bpmn", model);
        before.getRuntimeService().startProcessInstanceByKey("scripted");
        before.close();
        assertThat(Trap.sprung).as("a stock engine runs it").isEqualTo(1);

        ProcessEngine after = engine(shared, true);
        try {
            assertThatThrownBy(() -> after.getRuntimeService().startProcessInstanceByKey("scripted"))
                    .isInstanceOf(ProcessEngineException.class);
        } finally {
            after.close();
        }
        assertThat(Trap.sprung).isEqualTo(1);
    }

    @Test
    void noScriptLanguageFindsAnEngine() {
        assertThat(configuration(stock).getScriptEngineResolver().getScriptEngine("juel", false))
                .isNotNull();
        assertThat(configuration(ours).getScriptEngineResolver().getScriptEngine("juel", false))
                .isNull();
    }

    // -- rules --

    @Test
    void rulesSpeakFeelOnly() {
        String juel = rules("juel", "expressionLanguage=\"juel\"", "${%s}".formatted(SPRING_THE_TRAP));
        deploy(stock, "juel.dmn", juel);
        attempt(() -> stock.getDecisionService()
                .evaluateDecisionByKey("juel")
                .variables(Map.of("x", 1))
                .evaluate());
        assertThat(Trap.sprung).as("a stock engine evaluates it").isEqualTo(1);

        assertThatThrownBy(() -> deploy(ours, "juel.dmn", juel))
                .hasStackTraceContaining("juel")
                .hasStackTraceContaining("只能使用 FEEL");
        assertThatThrownBy(() -> deploy(ours, "groovy.dmn", rules("groovy", "expressionLanguage=\"groovy\"", "1")))
                .hasStackTraceContaining("只能使用 FEEL");

        deploy(ours, "feel.dmn", rules("feel", "", "\"RED\""));
        assertThat(ours.getDecisionService()
                        .evaluateDecisionByKey("feel")
                        .variables(Map.of("x", 1))
                        .evaluate()
                        .getSingleResult()
                        .<String>getSingleEntry())
                .isEqualTo("RED");
    }

    // -- settings --

    @Test
    void noClassThatAVariableNamesIsInstantiated() {
        for (ProcessEngine engine : List.of(stock, ours)) {
            deploy(engine, "typed.bpmn", process("typed", "<userTask id=\"S\"/>", "S"));
            String process = engine.getRuntimeService()
                    .startProcessInstanceByKey("typed")
                    .getId();
            engine.getRuntimeService()
                    .setVariable(
                            process,
                            "x",
                            Variables.serializedObjectValue("{}")
                                    .serializationDataFormat("application/json")
                                    .objectTypeName(Foreign.class.getName())
                                    .create());
            if (engine == stock) {
                assertThat(engine.getRuntimeService().getVariable(process, "x")).isInstanceOf(Foreign.class);
            } else {
                assertThatThrownBy(() -> engine.getRuntimeService().getVariable(process, "x"))
                        .isInstanceOf(ProcessEngineException.class);
            }
        }
    }

    @Test
    void nobodyAsksForWholeTables() {
        for (ProcessEngine engine : List.of(stock, ours)) {
            engine.getIdentityService().setAuthenticatedUserId("wang");
            try {
                ThrowingCallable all =
                        () -> engine.getTaskService().createTaskQuery().listPage(0, 2001);
                if (engine == stock) {
                    assertThatCode(all).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(all).isInstanceOf(BadUserRequestException.class);
                }
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }

    @Test
    void javaSerialisationIsOff() {
        assertThat(configuration(ours).isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration(ours).isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration(ours).isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration(ours).isEnableXxeProcessing()).isFalse();
    }

    // -- side doors --

    @ParameterizedTest
    @ValueSource(strings = {"saying", "refusedByTheDatabase"})
    void aFailedJobKeepsNoWordOfWhatWasTyped(String failing, CapturedOutput output) {
        String marker = "JOBMARK" + failing.length();
        for (ProcessEngine engine : List.of(stock, ours)) {
            deploy(engine, failing + ".bpmn", process(failing, """
                    <serviceTask id="S" camunda:asyncBefore="true" camunda:delegateExpression="${%s}"/>""".formatted(failing), "S"));
            Failing.marker = marker;
            String process = engine.getRuntimeService()
                    .startProcessInstanceByKey(failing)
                    .getId();
            Job job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(process)
                    .singleResult();
            engine.getManagementService().setJobRetries(job.getId(), 1);

            String before = output.getAll();
            attempt(() -> engine.getManagementService().executeJob(job.getId()));
            String logged = output.getAll().substring(before.length());

            DataSource database = engine == stock ? STOCK_DATABASE : DATABASE;
            Job failed = engine.getManagementService()
                    .createJobQuery()
                    .jobId(job.getId())
                    .singleResult();
            Incident incident = engine.getRuntimeService()
                    .createIncidentQuery()
                    .processInstanceId(process)
                    .singleResult();
            assertThat(failed.getRetries()).isZero();
            if (engine == stock) {
                assertThat(EngineTables.holding(database, marker))
                        .as("a stock engine keeps it in the job, its history and more")
                        .hasSizeGreaterThan(2);
                assertThat(logged).contains(marker);
            } else {
                assertThat(EngineTables.holding(database, marker)).isEmpty();
                assertThat(logged).doesNotContain(marker);
                assertThat(failed.getExceptionMessage())
                        .startsWith("执行失败：")
                        .contains("位置 HardeningTest$Failing.execute");
                assertThat(incident.getIncidentMessage()).isEqualTo(failed.getExceptionMessage());
                assertThat(engine.getManagementService().getJobExceptionStacktrace(job.getId()))
                        .contains("HardeningTest.java");
            }
        }
    }

    @Test
    void aCommentGoesToTheCaseAndIsReadFromThere() {
        String marker = "COMMENTMARK";
        for (ProcessEngine engine : List.of(stock, ours)) {
            deploy(engine, "noted.bpmn", process("noted", "<userTask id=\"S\" name=\"审查受理\"/>", "S"));
            engine.getRuntimeService().startProcessInstanceByKey("noted", NUMBER);
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processDefinitionKey("noted")
                    .singleResult();

            engine.getTaskService().createComment(task.getId(), null, marker);
            List<Comment> shown = engine.getTaskService().getTaskComments(task.getId());

            assertThat(shown)
                    .singleElement()
                    .extracting(Comment::getFullMessage)
                    .asString()
                    .endsWith(marker);
            if (engine == stock) {
                assertThat(EngineTables.holding(STOCK_DATABASE, marker)).isNotEmpty();
            } else {
                assertThat(EngineTables.holding(DATABASE, marker)).isEmpty();
                assertThat(REMARKS.notes)
                        .extracting(CaseRemarks.Note::taskName, CaseRemarks.Note::content)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("审查受理", marker));
            }
        }
    }

    @Test
    void anAttachmentIsRefused() {
        String marker = "ATTACHMARK";
        for (ProcessEngine engine : List.of(stock, ours)) {
            deploy(engine, "filed.bpmn", process("filed", "<userTask id=\"S\"/>", "S"));
            engine.getRuntimeService().startProcessInstanceByKey("filed", NUMBER);
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processDefinitionKey("filed")
                    .singleResult();
            ThrowingCallable attach = () -> engine.getTaskService()
                    .createAttachment(
                            "file", task.getId(), null, marker, marker, new ByteArrayInputStream(marker.getBytes()));
            if (engine == stock) {
                assertThatCode(attach).doesNotThrowAnyException();
                assertThat(EngineTables.holding(STOCK_DATABASE, marker)).isNotEmpty();
            } else {
                assertThatThrownBy(attach).isInstanceOf(FormRejected.class);
                assertThat(EngineTables.holding(DATABASE, marker)).isEmpty();
            }
        }
    }

    @Test
    void aRefusedFormReachesTheCallerAndIsNoErrorInTheLog(CapturedOutput output) {
        for (ProcessEngine engine : List.of(stock, ours)) {
            deploy(engine, "refusing.bpmn", process("refusing", """
                    <serviceTask id="S" camunda:delegateExpression="${refusing}"/>""", "S"));
            String before = output.getAll();
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("refusing"))
                    .isInstanceOf(FormRejected.class)
                    .hasMessage("请填写“申请人”。");
            String logged = output.getAll().substring(before.length());
            if (engine == stock) {
                assertThat(logged).contains("ENGINE-16004");
            } else {
                assertThat(logged).doesNotContain("ENGINE-16004");
            }
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processDefinitionKey("refusing")
                            .count())
                    .isZero();
        }
    }

    // -- the two engines --

    private static ProcessEngine engine(DataSource database, boolean hardened) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("hardening-" + System.nanoTime());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setBeans(new HashMap<>(Map.of(
                "plain", new Plain(),
                "processEngine", new Plain(),
                "fine", new Fine(),
                "saying", new Failing(null),
                "refusedByTheDatabase", new Failing(database),
                "refusing", new Refusing())));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        if (hardened) {
            StaticListableBeanFactory house = new StaticListableBeanFactory(Map.of("remarks", REMARKS));
            configuration.getProcessEnginePlugins().add(new HardeningPlugin(house));
        }
        return configuration.buildProcessEngine();
    }

    private static ProcessEngineConfigurationImpl configuration(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static Object evaluate(ProcessEngine engine, String expression) {
        return configuration(engine).getCommandExecutorTxRequired().execute(context -> configuration(engine)
                .getExpressionManager()
                .createExpression("${" + expression + "}")
                .getValue(null));
    }

    private static TaskQuery taskQuery(ProcessEngine engine, String json) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        TaskQueryDto query = mapper.readValue(json, TaskQueryDto.class);
        query.setObjectMapper(mapper);
        return query.toQuery(engine);
    }

    private static void deploy(ProcessEngine engine, String name, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy();
    }

    private static void attempt(ThrowingCallable attack) {
        try {
            attack.call();
        } catch (Throwable e) {
            // whether it was stopped is seen by what it left behind
        }
    }

    private static String process(String key, String element, String id) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="hardening"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="B"/>
                    <sequenceFlow id="F1" sourceRef="B" targetRef="%3$s"/>
                    %2$s
                    <sequenceFlow id="F2" sourceRef="%3$s" targetRef="E"/>
                    <endEvent id="E"/>
                  </process>
                </definitions>
                """.formatted(key, element, id);
    }

    private static String rules(String key, String language, String output) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d-%1$s" name="d" namespace="hardening">
                  <decision id="%1$s" name="d" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t-%1$s">
                      <input id="i-%1$s"><inputExpression id="ie-%1$s" typeRef="integer"><text>x</text></inputExpression></input>
                      <output id="o-%1$s" name="level"/>
                      <rule id="r-%1$s">
                        <inputEntry id="re-%1$s"><text></text></inputEntry>
                        <outputEntry id="ro-%1$s" %2$s><text>%3$s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key, language, output);
    }

    /** Counts how often somebody got it made. */
    public static final class Trap {

        static int sprung;

        public Trap() {
            sprung++;
        }
    }

    /** A class that a variable may name. */
    public static final class Foreign {

        public String name = "";
    }

    /** A bean that is no delegate. */
    public static final class Plain {

        public String reach() {
            return "reached";
        }
    }

    /** A delegate. */
    public static final class Fine implements JavaDelegate {

        static final List<Object> seen = new ArrayList<>();

        @Override
        public void execute(DelegateExecution execution) {
            seen.add(execution.getVariable("key"));
            seen.add(execution.getVariable("level"));
        }
    }

    /** Fails with what was typed in the message, of its own or of the database. */
    public static final class Failing implements JavaDelegate {

        static String marker;

        private final DataSource database;

        Failing(DataSource database) {
            this.database = database;
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (database == null) {
                throw new IllegalArgumentException("No such person: " + marker, new IllegalStateException(marker));
            }
            new JdbcTemplate(database)
                    .update(
                            "insert into case_remark (case_number, content, written_by) values (?, ?, ?)",
                            marker,
                            "",
                            "");
        }
    }

    /** Refuses what was typed. */
    public static final class Refusing implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new FormRejected("请填写“申请人”。");
        }
    }

    private static final class Noted implements CaseRemarks {

        private final List<Note> notes = new ArrayList<>();

        @Override
        public List<Note> of(CaseNumber number) {
            return notes;
        }

        @Override
        public void write(CaseNumber number, String taskName, String content) {
            notes.add(new Note(taskName, content, "wang", Instant.now()));
        }
    }
}
