package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

/** What ordinary staff can and cannot do in Tasklist, asked as its own pages ask, over HTTP. */
@WuzhenTest
class StaffTasklistTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String KEY = "staff-tasklist-test";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    CaseFiles cases;

    @Autowired
    ActAs actAs;

    @Autowired
    CaseDesk desk;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void aModelWithOneTask() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("org/wuzhen/access/staff-tasklist-test.bpmn")
                    .addClasspathResource("org/wuzhen/access/staff-tasklist-note.form")
                    .addClasspathResource("org/wuzhen/access/staff-tasklist-begin.form")
                    .deploy();
            Authorization mayBegin = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            mayBegin.setGroupId(Post.INTAKE_CLERK.name());
            mayBegin.setResource(Resources.PROCESS_DEFINITION);
            mayBegin.setResourceId(KEY);
            mayBegin.setPermissions(new ProcessDefinitionPermissions[] {ProcessDefinitionPermissions.CREATE_INSTANCE});
            authorizations.saveAuthorization(mayBegin);
        }
    }

    @Test
    void eachPostHasItsWebApps() {
        assertThat(apps(at("02", Post.MEDIATOR))).containsExactlyInAnyOrder("tasklist", "welcome");
        assertThat(apps(at("00", Post.PROCESS_ADMIN))).containsExactlyInAnyOrder("cockpit", "welcome");
        assertThat(apps(at("00", Post.SYS_ADMIN))).containsExactlyInAnyOrder("admin", "welcome");
        assertThat(apps(at("00", Post.AUDITOR))).containsExactly("welcome");
    }

    @Test
    void tasklistItselfOpens() {
        HttpResponse<String> page = at("02", Post.MEDIATOR).get("/camunda/app/tasklist/default/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("tasklist");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void everyPageBearsTheNonceOfItsOwnHeaderHoweverManyAreOpenedAtOnce() throws Exception {
        List<Visitor> people =
                Stream.generate(() -> at("02", Post.MEDIATOR)).limit(8).toList();
        ExecutorService browsers = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<List<String>>> strange = browsers.invokeAll(people.stream()
                    .map(person -> (Callable<List<String>>)
                            () -> Stream.generate(() -> strangeNonces(person.get("/camunda/app/tasklist/default/")))
                                    .limit(40)
                                    .flatMap(List::stream)
                                    .toList())
                    .toList());
            for (Future<List<String>> one : strange) {
                assertThat(one.get()).isEmpty();
            }
        } finally {
            browsers.shutdownNow();
        }
    }

    /** The nonces of a page's scripts that its header does not allow. */
    private static List<String> strangeNonces(HttpResponse<String> page) {
        String header = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        List<String> nonces = NONCE.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(nonces).isNotEmpty();
        return nonces.stream()
                .filter(nonce -> !header.contains("'nonce-" + nonce + "'"))
                .toList();
    }

    @Test
    void aClerkStartsAndAMediatorDoesNot() {
        Visitor clerk = at("02", Post.INTAKE_CLERK);
        assertThat(begin(clerk).statusCode()).isEqualTo(200);
        assertThat(clerk.get(ENGINE + "/process-definition/key/" + KEY + "/deployed-start-form")
                        .statusCode())
                .isEqualTo(200);

        assertThat(begin(at("02", Post.MEDIATOR)).statusCode()).isEqualTo(404);
    }

    @Test
    void theClerkIsOfferedTheJourneyAndNothingElseOfTheHouse() {
        assertThat(startable(at("02", Post.INTAKE_CLERK))).contains("dispute-case");
        assertThat(startable(at("02", Post.INTAKE_CLERK)).stream().filter(key -> !key.equals(KEY)))
                .containsOnly("dispute-case");
        assertThat(startable(at("02", Post.MEDIATOR))).isEmpty();
    }

    @Test
    void aMediatorClaimsGivesBackAndCompletesWhatIsThePosts() {
        String centre = "11";
        CaseNumber number = running(centre);
        Visitor mediator = at(centre, Post.MEDIATOR);
        Visitor colleague = at(centre, Post.MEDIATOR);
        String task = only(tasks(mediator, number)).get("id").asText();
        String id = mediator.get("/camunda/api/admin/auth/user/default").body();
        String userId = read(id).get("userId").asText();

        assertThat(mediator.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + userId + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(mediator.post(ENGINE + "/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(tasks(colleague, number)).hasSize(1);
        assertThat(mediator.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + userId + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(mediator.get(ENGINE + "/task/" + task + "/deployed-form").statusCode())
                .isEqualTo(200);
        assertThat(mediator.get(ENGINE + "/task/" + task + "/form-variables").body())
                .contains("邻里纠纷要点");
        HttpResponse<String> done = mediator.post(
                ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{\"note\":{\"value\":\"已了解情况\"}}}");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(tasks(mediator, number)).isEmpty();
    }

    @Test
    void anotherCentresMediatorSeesNothingOfIt() {
        CaseNumber number = running("12");
        String task = only(tasks(at("12", Post.MEDIATOR), number)).get("id").asText();
        Visitor other = at("13", Post.MEDIATOR);
        Visitor archivist = at("12", Post.ARCHIVIST);

        for (Visitor visitor : List.of(other, archivist)) {
            assertThat(tasks(visitor, number)).isEmpty();
            assertThatThereIsNoSuchTask(visitor, task);
        }
    }

    @Test
    void whoeverStepsBackFindsNoTaskOfTheCase() {
        String mediator = office.somebody("81", Post.MEDIATOR);
        CaseNumber number = running("81");
        Visitor visitor = new Visitor(port).logIn(mediator, Office.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        String task = only(tasks(visitor, number)).get("id").asText();
        visitor.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + mediator + "\"}");

        cases.recuse(number, mediator);

        assertThat(tasks(visitor, number)).isEmpty();
        JsonNode filters = read(
                visitor.get(ENGINE + "/filter?itemCount=true&maxResults=50").body());
        assertThat(texts(filters, "itemCount")).containsOnly("0");
        assertThatThereIsNoSuchTask(visitor, task);
        assertThatThrownBy(() -> actAs.run(mediator, () -> desk.form(task))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actAs.run(mediator, () -> desk.complete(task, Map.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tasks(at("81", Post.MEDIATOR), number))
                .as("colleagues go on")
                .hasSize(1);

        cases.entrust(number, mediator);
        assertThat(tasks(visitor, number)).as("chosen anew").hasSize(1);
    }

    @Test
    void theTasksOfARestrictedCaseAreForItsLeaders() {
        CaseNumber number = opened("82");
        cases.restrict(number);
        start("82", number);
        CaseNumber earlier = running("82");
        cases.restrict(earlier);

        assertThat(tasks(at("82", Post.MEDIATOR), number)).isEmpty();
        assertThat(tasks(at("82", Post.MEDIATOR), earlier)).isEmpty();
        assertThat(tasks(at("82", Post.COMMITTEE_HEAD), number)).hasSize(1);
        assertThat(tasks(at("82", Post.STREET_DIRECTOR), number)).hasSize(1);
        assertThat(tasks(at("83", Post.STREET_DIRECTOR), number)).isEmpty();
    }

    @Test
    void colleaguesAreFoundAndNobodyElse() {
        String mediator = office.somebody("84", Post.MEDIATOR);
        String colleague = office.somebody("84", Post.ARCHIVIST);
        String stranger = office.somebody("85", Post.MEDIATOR);
        Visitor visitor = new Visitor(port).logIn(mediator, Office.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");

        List<String> found =
                texts(read(visitor.get(ENGINE + "/user?maxResults=2000").body()), "id");
        assertThat(found).contains(mediator, colleague).doesNotContain(stranger);
        assertThat(read(visitor.get(ENGINE + "/user/count").body()).get("count").asInt())
                .isEqualTo(found.size());
        assertThat(read(visitor.get(ENGINE + "/user?maxResults=1&id=" + stranger)
                        .body()))
                .isEmpty();
        assertThat(visitor.get(ENGINE + "/user/" + colleague + "/profile").statusCode())
                .isEqualTo(200);
        HttpResponse<String> strange = visitor.get(ENGINE + "/user/" + stranger + "/profile");
        HttpResponse<String> missing = visitor.get(ENGINE + "/user/nobody/profile");
        assertThat(strange.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(strange.body()).isEqualTo(missing.body());
        assertThat(texts(read(visitor.get(ENGINE + "/group?maxResults=2000").body()), "id"))
                .contains("MEDIATOR", "MEDIATOR.84", "ARCHIVIST.84")
                .noneMatch(group -> group.endsWith(".85"));
    }

    @Test
    void nobodyMovesTheDatesOfATaskOrItsVariables() {
        CaseNumber number = running("14");
        Visitor mediator = at("14", Post.MEDIATOR);
        JsonNode task = only(tasks(mediator, number));
        String path = ENGINE + "/task/" + task.get("id").asText();

        assertThat(mediator.json("PUT", path, "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0800\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mediator.json("PUT", path + "/variables/centre", "{\"value\":\"13\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mediator.json("DELETE", path, "").statusCode()).isIn(403, 500);
        assertThat(only(tasks(mediator, number))).isEqualTo(task);
    }

    @Test
    void whoGaveATaskAwayKeepsNothingOfIt() {
        CaseNumber number = running("15");
        String mediator = office.somebody("15", Post.MEDIATOR);
        Visitor first = new Visitor(port).logIn(mediator, Office.PASSWORD);
        first.get("/camunda/app/tasklist/default/");
        String task = only(tasks(first, number)).get("id").asText();
        first.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + mediator + "\"}");
        first.post(ENGINE + "/task/" + task + "/unclaim", "{}");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .userIdIn(mediator)
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @Test
    void fiveFiltersAreReadyForStaffAndNobodyAddsOwnOnes() {
        String mediator = office.somebody("16", Post.MEDIATOR);
        CaseNumber number = running("16");
        Visitor visitor = new Visitor(port).logIn(mediator, Office.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        JsonNode filters = read(
                visitor.get(ENGINE + "/filter?itemCount=false&maxResults=50").body());

        assertThat(texts(filters, "name")).containsExactlyInAnyOrder("我的待办", "本岗待领", "将到期", "已超期", "全部可见");
        assertThat(counts(visitor, filters))
                .containsExactlyInAnyOrderEntriesOf(Map.of("我的待办", 0, "本岗待领", 1, "将到期", 0, "已超期", 0, "全部可见", 1));

        String task = only(tasks(visitor, number)).get("id").asText();
        visitor.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + mediator + "\"}");
        assertThat(counts(visitor, filters))
                .containsExactlyInAnyOrderEntriesOf(Map.of("我的待办", 1, "本岗待领", 0, "将到期", 0, "已超期", 0, "全部可见", 1));

        assertThat(visitor.post(
                                ENGINE + "/filter/create",
                                "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{},\"properties\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void urgentTasksStandFirstWhateverTasklistAsksFor() {
        CaseNumber ordinary = running("40");
        CaseNumber urgent = opened("40");
        cases.route(urgent, RiskLevel.RED, "mediation", null);
        start("40", urgent);
        CaseNumber latest = running("40");
        Visitor mediator = at("40", Post.MEDIATOR);
        JsonNode filters = read(mediator.get(ENGINE + "/filter?maxResults=2000&name=" + Visitor.encoded("全部可见"))
                .body());

        JsonNode listed = read(mediator.post(
                        ENGINE + "/filter/" + only(filters).get("id").asText() + "/list?maxResults=15",
                        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                .body());

        assertThat(texts(listed, "name"))
                .containsExactly("了解情况｜" + urgent + "｜邻里", "了解情况｜" + latest + "｜邻里", "了解情况｜" + ordinary + "｜邻里");
    }

    @Test
    void administratorsSeeNoFormOfACase() {
        CaseNumber number = running("17");
        String task = only(tasks(at("17", Post.MEDIATOR), number)).get("id").asText();
        for (Visitor admin : List.of(at("00", Post.PROCESS_ADMIN), at("00", Post.SYS_ADMIN))) {
            assertThat(tasks(admin, number)).isEmpty();
            assertThat(admin.get(ENGINE + "/task/" + task + "/form-variables").statusCode())
                    .isIn(403, 404);
        }
        assertThat(read(at("00", Post.PROCESS_ADMIN)
                        .get(ENGINE + "/process-instance?maxResults=5&businessKey=" + number)
                        .body()))
                .hasSize(1);
    }

    @Test
    void ordinaryStaffReadNoHistoryOfOthers() {
        CaseNumber number = running("18");
        Visitor mediator = at("19", Post.MEDIATOR);
        for (String history : List.of("task", "process-instance", "variable-instance", "user-operation")) {
            HttpResponse<String> answer =
                    mediator.get(ENGINE + "/history/" + history + "?maxResults=5&processInstanceBusinessKey=" + number);
            assertThat(answer.statusCode() == 200 ? read(answer.body()) : json.createArrayNode())
                    .as(history)
                    .isEmpty();
        }
    }

    private static void assertThatThereIsNoSuchTask(Visitor visitor, String task) {
        for (String path : List.of(
                "", "/form", "/form-variables", "/rendered-form", "/deployed-form", "/identity-links", "/comment")) {
            assertThatItIsAsIfMissing(
                    path, visitor.get(ENGINE + "/task/" + task + path), visitor.get(ENGINE + "/task/missing" + path));
        }
        for (String path : List.of("/claim", "/unclaim", "/assignee", "/submit-form", "/comment/create")) {
            for (String body : List.of("{}", "{\"userId\":\"x\"}", "{\"message\":\"x\"}", "no json")) {
                assertThatItIsAsIfMissing(
                        path,
                        visitor.post(ENGINE + "/task/" + task + path, body),
                        visitor.post(ENGINE + "/task/missing" + path, body));
            }
        }
    }

    private static void assertThatItIsAsIfMissing(
            String path, HttpResponse<String> answer, HttpResponse<String> missing) {
        assertThat(answer.statusCode()).as(path).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(answer.body()).as(path).isEqualTo(missing.body()).contains("没有找到这项任务");
    }

    private Visitor at(String centre, Post... posts) {
        Visitor visitor = new Visitor(port).logIn(office.somebody(centre, posts), Office.PASSWORD);
        visitor.get("/camunda/app/welcome/default/"); // brings the web apps' own token
        return visitor;
    }

    /** A case at a centre whose task waits for its mediators. */
    private CaseNumber running(String centre) {
        CaseNumber number = opened(centre);
        start(centre, number);
        return number;
    }

    private CaseNumber opened(String centre) {
        return actAs.run(office.somebody(centre, Post.INTAKE_CLERK), () -> cases.open(TrialForms.dispute(centre)));
    }

    private void start(String centre, CaseNumber number) {
        runtime.startProcessInstanceByKey(KEY, number.value(), Map.of("centre", centre));
    }

    private static HttpResponse<String> begin(Visitor visitor) {
        return visitor.post(
                ENGINE + "/process-definition/key/" + KEY + "/submit-form",
                "{\"variables\":{\"centre\":{\"value\":\"02\"}}}");
    }

    private List<String> startable(Visitor visitor) {
        return texts(
                read(visitor.get(ENGINE + "/process-definition?latestVersion=true&active=true"
                                + "&startableInTasklist=true&startablePermissionCheck=true&maxResults=50")
                        .body()),
                "key");
    }

    private List<String> apps(Visitor visitor) {
        JsonNode apps =
                read(visitor.get("/camunda/api/admin/auth/user/default").body()).get("authorizedApps");
        return StreamSupport.stream(apps.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode tasks(Visitor visitor, CaseNumber number) {
        return read(visitor.post(ENGINE + "/task?maxResults=50", "{\"processInstanceBusinessKey\":\"" + number + "\"}")
                .body());
    }

    private Map<String, Integer> counts(Visitor visitor, JsonNode filters) {
        return StreamSupport.stream(filters.spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(
                        filter -> filter.get("name").asText(), filter -> read(visitor.post(
                                                ENGINE + "/filter/"
                                                        + filter.get("id").asText() + "/list?maxResults=50",
                                                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                                        .body())
                                .size()));
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }

    private static JsonNode only(JsonNode nodes) {
        assertThat(nodes).hasSize(1);
        return nodes.get(0);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
