package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Remark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.directory.Post;

/** The engine's interfaces behind the web apps, called over HTTP as nobody should. */
@WuzhenTest
@ExtendWith(OutputCaptureExtension.class)
class TasklistGuardTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String KEY = "tasklist-guard-test";
    private static final String TRAP =
            "${''.getClass().forName('org.wuzhen.access.camunda.TasklistGuardTest$Trap').newInstance()}";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    CaseFiles cases;

    @Autowired
    ActAs actAs;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    DataSource database;

    private final ObjectMapper json = new ObjectMapper();
    private String person;
    private Visitor mediator;
    private CaseNumber number;
    private String task;
    private String process;

    @BeforeEach
    void aMediatorWithATask() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
            repository
                    .createDeployment()
                    .addString("tasklist-guard-test.bpmn", MODEL)
                    .addString(
                            "tasklist-guard-trouble.form",
                            "{\"type\":\"default\",\"id\":\"tasklist-guard-trouble\",\"schemaVersion\":8,\"components\":[]}")
                    .deploy();
        }
        Trap.sprung = 0;
        person = office.somebody("21", Post.MEDIATOR);
        mediator = logIn(person);
        number = actAs.run(office.somebody("21", Post.INTAKE_CLERK), () -> cases.open(dispute()));
        process = runtime.startProcessInstanceByKey(KEY, number.value(), Map.of("centre", "21"))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
        assertThat(mediator.post(path("/task/{task}/claim"), "{\"userId\":\"" + person + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    // -- expressions --

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"assignee\\u0045xpression\":\"%s\"}]}",
                "{\"assigneeExpression\":\"%s\"}",
                "{\"x\":[{\"y\":{\"dueBeforeExpression\":\"%s\"}}]}",
                "{\"active\":true} {\"assigneeExpression\":\"%s\"}",
            })
    void noExpressionComesIn(String body) {
        String attack = body.formatted(TRAP);
        Visitor processAdmin = logIn(office.somebody("00", Post.PROCESS_ADMIN));
        Visitor tool = new Visitor(port).withPassword(office.somebody("00", Post.PROCESS_ADMIN), Office.PASSWORD);
        String filter =
                filters.createFilterQuery().filterName("全部可见").singleResult().getId();

        for (HttpResponse<String> answer : List.of(
                mediator.post(ENGINE + "/task", attack),
                mediator.post(ENGINE + "/task/count", attack),
                mediator.post(ENGINE + "/filter/" + filter + "/list", attack),
                processAdmin.post(ENGINE + "/task", attack),
                processAdmin.post(ENGINE + "/filter/create", attack),
                processAdmin.post(ENGINE + "/process-instance", attack),
                tool.post("/engine-rest/task", attack),
                tool.post("/engine-rest/history/task", attack))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer).path("message").asText()).isEqualTo("查询条件中不允许使用表达式。");
        }
        assertThat(Trap.sprung).isZero();
    }

    @Test
    void noExpressionComesInByTheQueryString() {
        assertThat(mediator.get(ENGINE + "/task?assigneeExpression=%24%7BcurrentUser()%7D")
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port)
                        .withPassword(office.somebody("00", Post.PROCESS_ADMIN), Office.PASSWORD)
                        .get("/engine-rest/task?dueBeforeExpression=%24%7Bnow()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoJsonIsNotPassedOn() {
        HttpResponse<String> answer = mediator.post(ENGINE + "/task", "{\"assignee\":'x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("message").asText()).isEqualTo("请求内容的格式不对。");
    }

    // -- what staff may call --

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT    | /task/{task}/variables/x | {\"value\":\"MARK\",\"type\":\"String\"} | 流程变量由系统维护",
                "POST   | /task/{task}/variables | {\"modifications\":{\"x\":{\"value\":\"MARK\"}}} | 流程变量由系统维护",
                "PUT    | /task/{task}/localVariables/x | {\"value\":\"MARK\"} | 流程变量由系统维护",
                "POST   | /task/{task}/localVariables | {\"modifications\":{\"x\":{\"value\":\"MARK\"}}} | 流程变量由系统维护",
                "DELETE | /task/{task}/variables/centre | | 流程变量由系统维护",
                "GET    | /task/{task}/variables | | 流程变量由系统维护",
                "PUT    | /process-instance/{process}/variables/x | {\"value\":\"MARK\"} | 流程变量由系统维护",
                "POST   | /process-instance/{process}/variables | {\"modifications\":{\"x\":{\"value\":\"MARK\"}}} | 流程变量由系统维护",
                "PUT    | /execution/{process}/localVariables/x | {\"value\":\"MARK\"} | 流程变量由系统维护",
                "GET    | /variable-instance | | 流程变量由系统维护",
                "POST   | /variable-instance | {} | 流程变量由系统维护",
                "GET    | /history/variable-instance | | 流程变量由系统维护",
                "POST   | /task/{task}/attachment/create | {} | 任务上不保存附件",
                "PUT    | /task/{task}/comment | {\"id\":\"x\",\"message\":\"MARK\"} | 备注写入案件后",
                "DELETE | /task/{task}/comment | | 备注写入案件后",
                "POST   | /filter/create | {\"name\":\"MARK\",\"resourceType\":\"Task\"} | 筛选器由系统统一设置",
                "PUT    | /filter/x | {\"name\":\"MARK\"} | 筛选器由系统统一设置",
                "DELETE | /filter/x | | 筛选器由系统统一设置",
                "POST   | /task/{task}/complete | {\"variables\":{\"x\":{\"value\":\"MARK\"}}} | 本任务须填写表单后提交",
                "POST   | /task/{task}/resolve | {\"variables\":{\"x\":{\"value\":\"MARK\"}}} | 本任务须填写表单后提交",
                "POST   | /task/{task}/bpmnError | {\"errorCode\":\"MARK\"} | 本任务须填写表单后提交",
                "POST   | /task/{task}/delegate | {\"userId\":\"MARK\"} | 本任务须填写表单后提交",
                "POST   | /task/create | {\"name\":\"MARK\"} | 任务由流程生成",
                "PUT    | /task/{task} | {\"name\":\"MARK\"} | 任务的名称、期限和办理岗位由流程确定",
                "POST   | /task/{task}/identity-links | {\"userId\":\"MARK\",\"type\":\"candidate\"} | 任务的名称",
                "POST   | /process-definition/key/dispute-case/start | {\"businessKey\":\"MARK\"} | 请填写登记表单",
                "POST   | /message | {\"messageName\":\"MARK\"} | 办案人员不能使用",
                "POST   | /signal | {\"name\":\"MARK\"} | 办案人员不能使用",
                "POST   | /condition | {\"variables\":{}} | 办案人员不能使用",
                "POST   | /process-instance/{process}/modification | {} | 办案人员不能使用",
                "POST   | /modification/execute | {} | 办案人员不能使用",
                "POST   | /deployment/create | {} | 办案人员不能使用",
                "PUT    | /user/x/profile | {\"firstName\":\"MARK\"} | 办案人员不能使用",
                "GET    | /process-instance/{process} | | 办案人员不能使用",
            })
    void staffAreToldWhyNot(String method, String path, String body, String sentence) {
        HttpResponse<String> answer =
                mediator.json(method, path(path), body == null ? "" : body.replace("MARK", "GUARD" + person + "MARK"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read(answer).path("type").asText()).isEqualTo("NotForStaff");
        assertThat(read(answer).path("message").asText()).startsWith(sentence);
        assertThat(EngineTables.holding(database, "GUARD" + person + "MARK")).isEmpty();
    }

    @Test
    void theEngineItselfWouldTakeAllThat() {
        String mark = "STOCK" + person + "MARK";
        runtime.setVariable(process, "free", mark + "1");
        tasks.claim(taskOf(second()).getId(), mark + "2");
        filters.saveFilter(filters.newTaskFilter(mark + "3"));

        for (int i = 1; i <= 3; i++) {
            assertThat(EngineTables.holding(database, mark + i)).isNotEmpty();
        }
        filters.deleteFilter(filters.createFilterQuery()
                .filterName(mark + "3")
                .singleResult()
                .getId());
    }

    @Test
    void aTaskIsClaimedForOneselfAndGivenToSomebodyOnly() {
        String other = taskOf(second()).getId();
        assertThat(mediator.post(ENGINE + "/task/" + other + "/claim", "{\"userId\":\"张三\"}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = mediator.post(path("/task/{task}/assignee"), "{\"userId\":\"张三\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read(answer).path("message").asText()).startsWith("没有这位工作人员");

        assertThat(refusedAssignee(office.somebody("22", Post.MEDIATOR)))
                .matches("“测试人员t\\d+”不在办理这项任务的岗位（调解员）上，请选择该岗位的在岗人员。");
        assertThat(refusedAssignee(office.somebody("21", Post.ARCHIVIST))).contains("不在办理这项任务的岗位（调解员）上");
        assertThat(refusedAssignee(office.somebody("21"))).contains("不在办理这项任务的岗位（调解员）上");
        String recused = office.somebody("21", Post.MEDIATOR);
        cases.recuse(number, recused);
        assertThat(refusedAssignee(recused)).contains("不能查看本案（例如已经回避）");

        String colleague = office.somebody("21", Post.MEDIATOR);
        assertThat(mediator.post(path("/task/{task}/assignee"), "{\"userId\":\"" + colleague + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aFormSendsPlainValuesOnlyAndNoCaseNumber() {
        assertThat(mediator.post(
                                path("/task/{task}/submit-form"),
                                "{\"variables\":{\"x\":{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":"
                                        + "{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":"
                                        + "\"application/x-java-serialized-object\"}}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mediator.post(
                                path("/task/{task}/submit-form"),
                                "{\"variables\":{\"x\":{\"value\":\"eA==\",\"type\":\"File\"}}}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = logIn(office.somebody("21", Post.INTAKE_CLERK))
                .post(
                        ENGINE + "/process-definition/key/dispute-case/submit-form",
                        "{\"businessKey\":\"张三\",\"variables\":{}}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read(answer).path("message").asText()).isEqualTo("案号由系统编排，不能填写。");
    }

    @Test
    void noJavaObjectBecomesAVariableEvenForAnAdministratorsTool() {
        HttpResponse<String> answer = new Visitor(port)
                .withPassword(office.somebody("00", Post.PROCESS_ADMIN), Office.PASSWORD)
                .json(
                        "PUT",
                        "/engine-rest/process-instance/" + process + "/variables/x",
                        "{\"value\":\"rO0ABXQAAXg=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                                + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(runtime.getVariables(process)).doesNotContainKey("x");
    }

    @Test
    void theProcessAdminGoesOn() {
        Visitor processAdmin = logIn(office.somebody("00", Post.PROCESS_ADMIN));

        assertThat(processAdmin.get(ENGINE + "/process-instance/" + process).statusCode())
                .isEqualTo(200);
        assertThat(processAdmin.post(ENGINE + "/process-instance/count", "{}").statusCode())
                .isEqualTo(200);
    }

    // -- remarks --

    @Test
    void aCommentGoesToTheCaseAndIsSeenInTasklistAgain() {
        String mark = "REMARK" + person;

        HttpResponse<String> written =
                mediator.post(path("/task/{task}/comment/create"), "{\"message\":\"" + mark + "\"}");
        JsonNode seen = read(mediator.get(path("/task/{task}/comment")));

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(read(written).path("message").asText()).isEqualTo(mark);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("message").asText()).isEqualTo("〔核对〕" + mark);
        assertThat(seen.get(0).path("userId").asText()).isEqualTo(person);
        assertThat(cases.remarks(number))
                .extracting(Remark::taskName, Remark::content, Remark::writtenBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("核对", mark, person));
        assertThat(EngineTables.holding(database, mark)).isEmpty();
    }

    @Test
    void aRemarkNeedsTheWebAppsToken() {
        Visitor forger = new Visitor(port).logIn(person, Office.PASSWORD);

        assertThat(forger.post(path("/task/{task}/comment/create"), "{\"message\":\"forged\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cases.remarks(number)).isEmpty();
    }

    @Test
    void nobodyElsesCaseIsRemarkedOnOrRead() {
        mediator.post(path("/task/{task}/comment/create"), "{\"message\":\"ours\"}");
        Visitor stranger = logIn(office.somebody("22", Post.MEDIATOR));

        assertThat(stranger.post(path("/task/{task}/comment/create"), "{\"message\":\"theirs\"}")
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(stranger.get(path("/task/{task}/comment")).body()).doesNotContain("ours");
        assertThat(cases.remarks(number)).extracting(Remark::content).containsExactly("ours");
    }

    @Test
    void anEmptyRemarkIsRefusedWithASentence() {
        HttpResponse<String> answer = mediator.post(path("/task/{task}/comment/create"), "{\"message\":\"  \"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("message").asText()).isEqualTo("请填写备注内容。");
    }

    // -- answers --

    @Test
    void aRefusedFormIsAnsweredInItsOwnWords(CapturedOutput output) {
        String mark = "REFUSED" + person;
        HttpResponse<String> answer = submit("rejected", mark);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).path("type").asText()).isEqualTo("FormRejected");
        assertThat(read(answer).path("message").asText()).isEqualTo("请填写“姓名”。\n请填写“电话”。");
        assertThat(output.getAll()).doesNotContain(mark).doesNotContain("请填写“姓名”");
        assertThat(EngineTables.holding(database, mark)).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void aFailureIsAnsweredByAReferenceThatTheLogKnows(CapturedOutput output) {
        String mark = "FAILED" + person;
        HttpResponse<String> answer = submit("failed", mark);
        String message = read(answer).path("message").asText();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(message).matches("(?s)系统出现故障，本次办理没有保存。.*编号 [0-9a-f]{8} 告知系统管理员。");
        assertThat(answer.body()).doesNotContain(mark);
        assertThat(output.getAll()).contains(message.replaceAll("(?s).*编号 ([0-9a-f]{8}).*", "reference $1"));
        assertThat(EngineTables.holding(database, mark)).isEmpty();
    }

    @Test
    void whatIsTakenOrGoneIsSaidSo(CapturedOutput output) {
        Visitor colleague = logIn(office.somebody("21", Post.MEDIATOR));
        String other = read(colleague.get("/camunda/api/admin/auth/user/default"))
                .path("userId")
                .asText();

        HttpResponse<String> taken = colleague.post(path("/task/{task}/claim"), "{\"userId\":\"" + other + "\"}");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(read(taken).path("message").asText()).isEqualTo("这项任务已由其他人员领取。");

        assertThat(output.getAll()).doesNotContain("TaskAlreadyClaimedException");

        HttpResponse<String> gone = mediator.post(ENGINE + "/task/gone/claim", "{\"userId\":\"" + person + "\"}");
        assertThat(gone.statusCode()).isBetween(400, 404);
        assertThat(read(gone).path("message").asText()).startsWith("没有找到这项任务");
        HttpResponse<String> goneForm = mediator.post(ENGINE + "/task/gone/submit-form", "{\"variables\":{}}");
        assertThat(goneForm.statusCode()).isEqualTo(404);
        assertThat(read(goneForm).path("message").asText()).startsWith("没有找到这项任务");

        Visitor stranger = logIn(office.somebody("22", Post.MEDIATOR));
        HttpResponse<String> forbidden = stranger.post(path("/task/{task}/submit-form"), "{\"variables\":{}}");
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(goneForm.body());
    }

    private String refusedAssignee(String user) {
        HttpResponse<String> answer = mediator.post(path("/task/{task}/assignee"), "{\"userId\":\"" + user + "\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        return read(answer).path("message").asText();
    }

    private HttpResponse<String> submit(String trouble, String typed) {
        return mediator.post(
                path("/task/{task}/submit-form"),
                "{\"variables\":{\"trouble\":{\"value\":\"%s\"},\"typed\":{\"value\":\"%s\"}}}"
                        .formatted(trouble, typed));
    }

    private String path(String path) {
        return ENGINE + path.replace("{task}", task).replace("{process}", process);
    }

    private Visitor logIn(String name) {
        Visitor visitor = new Visitor(port).logIn(name, Office.PASSWORD);
        visitor.get("/camunda/app/welcome/default/"); // brings the web apps' own token
        return visitor;
    }

    private String second() {
        return runtime.startProcessInstanceByKey(KEY, number.value(), Map.of("centre", "21"))
                .getId();
    }

    private Task taskOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer + " " + answer.body(), e);
        }
    }

    private static NewCase dispute() {
        return new NewCase(
                "21",
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
                Set.of(),
                Instant.now(),
                List.of(party(Party.Side.APPLICANT), party(Party.Side.RESPONDENT)));
    }

    private static Party party(Party.Side side) {
        return new Party(null, side, Party.Kind.PERSON, "王小明", null, null, null, null, null, false, null);
    }

    /** Counts how often somebody got it made. */
    public static final class Trap {

        static int sprung;

        public Trap() {
            sprung++;
        }
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="guard"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="tasklist-guard-test" isExecutable="true" camunda:historyTimeToLive="P1D"
                  camunda:isStartableInTasklist="false">
                <startEvent id="B"/>
                <sequenceFlow id="F1" sourceRef="B" targetRef="T"/>
                <userTask id="T" name="核对" camunda:candidateGroups="MEDIATOR"
                    camunda:formRef="tasklist-guard-trouble" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="F2" sourceRef="T" targetRef="E"/>
                <endEvent id="E"/>
              </process>
            </definitions>
            """;
}
