package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Remark;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;

/**
 * One case from the door to the archive, worked over HTTP as Tasklist does, with a marker in everything that somebody
 * can type, at every door, with success, with a mistake, and on a failed job: no table of the engine ever holds one.
 */
@WuzhenTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataLeakTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String CENTRE = "31";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFiles cases;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    DataSource database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Directory directory;

    private final ObjectMapper json = new ObjectMapper();

    /** In every name, address and text; each run its own, so that no other test's rows are found. */
    private final String mark = "漏痕" + rare() + rare() + rare();

    private final String idNumber = idNumber();
    private final String phone = "139" + digits(8);
    private final Set<String> worked = new TreeSet<>();
    private String person;
    private Visitor staff;
    private CaseNumber number;

    @Test
    void noTableOfTheEngineHoldsAWordThatWasTyped(CapturedOutput output) {
        enter();
        register();
        sideDoors();
        while (!desk.tasks(number).isEmpty()) {
            if (desk.tasks(number).get(0).element().equals("UserTask_ReviewDossier")) {
                enter(); // nobody reviews what they put together themselves
            }
            work(desk.tasks(number).get(0));
            assertNothingLeaked();
        }

        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(worked).contains("UserTask_HoldSession", "UserTask_DraftAgreement", "UserTask_AssembleDossier");
        assertThat(EngineTables.holding(database, number.value()))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(new JdbcTemplate(database)
                        .queryForObject(
                                "select count(*) from case_party where case_number = ? and name like '%' || ? || '%'",
                                Integer.class, number.value(), mark))
                .as("what was typed is in the case")
                .isEqualTo(2);
        assertThat(cases.remarks(number))
                .extracting(Remark::content)
                .singleElement()
                .asString()
                .matches(mark + "备注，证件⟦证件 \\d{3}\\*{11}\\S{4} #\\d+⟧，电话⟦手机 139\\*{4}\\d{4} #\\d+⟧。");
        assertNothingLeaked();
        CaseNumber reported = report();
        lookFor(idNumber, number, reported);
        lookFor(phone, number, reported);
        for (String seeded : List.of(idNumber, idNumber.substring(6, 17), phone)) {
            assertThat(EngineTables.anywhere(database, seeded))
                    .as("a dump of the whole database")
                    .isEmpty();
            assertThat(Visitor.addresses()).as("addresses").isNotEmpty().noneMatch(path -> path.contains(seeded));
            assertThat(meters.getMeters()).as("metrics").isNotEmpty().noneMatch(meter -> meter.getId()
                    .toString()
                    .contains(seeded));
        }
        assertThat(output.getAll())
                .doesNotContain(mark)
                .doesNotContain(idNumber)
                .doesNotContain(phone);
    }

    @Test
    void aFailedJobKeepsNoWordOfWhatTheDatabaseRefused(CapturedOutput output) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("leak-test")
                        .count()
                == 0) {
            repository.createDeployment().addString("leak-test.bpmn", FAILING).deploy();
        }
        LeakyDelegate.typed = mark;
        String process = runtime.startProcessInstanceByKey("leak-test").getId();
        Job job = jobs.createJobQuery().processInstanceId(process).singleResult();
        jobs.setJobRetries(job.getId(), 1);

        attempt(() -> jobs.executeJob(job.getId()));

        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage())
                .contains("SQLState 23503", "LeakyDelegate.execute");
        assertThat(EngineTables.holding(database, mark)).isEmpty();
        assertThat(output.getAll()).doesNotContain(mark);
    }

    @Test
    void theDatabaseDoesNotRepeatWhatItRefused() {
        assertThatThrownBy(() -> new JdbcTemplate(database)
                        .update(
                                "insert into case_remark (case_number, content, written_by) values (?, ?, ?)",
                                mark,
                                mark,
                                mark))
                .hasMessageContaining("case_remark")
                .hasStackTraceContaining("violates foreign key constraint")
                .satisfies(refused -> assertThat(stackTrace(refused)).doesNotContain(mark));
    }

    /** Somebody comes to work who holds every post of the road. */
    private void enter() {
        person = office.somebody(
                CENTRE,
                Post.INTAKE_CLERK,
                Post.TRIAGE_OFFICER,
                Post.COMMITTEE_HEAD,
                Post.MEDIATOR,
                Post.STREET_DIRECTOR,
                Post.ARCHIVIST);
        staff = new Visitor(port).logIn(person, Office.PASSWORD);
        staff.get("/camunda/app/welcome/default/");
    }

    private void register() {
        String definition = read(staff.get(
                        ENGINE + "/process-definition?key=dispute-case&latestVersion=true&maxResults=1"))
                .get(0)
                .get("id")
                .asText();
        String path = ENGINE + "/process-definition/" + definition + "/submit-form";
        Map<String, Object> dispute = new LinkedHashMap<>();
        dispute.put("centre", CENTRE);
        dispute.put("channel", "WINDOW");
        dispute.put("disputeType", "NEIGHBOUR");
        dispute.put("facts", told("经过"));
        dispute.put("claims", told("请求"));
        dispute.put("amount", 3000);
        dispute.put("place", mark + "路7号");
        dispute.put("grid", mark + "网格");
        dispute.put("applicants", List.of(party("赵", idNumber)));
        Map<String, Object> mistaken = new LinkedHashMap<>(dispute);
        mistaken.put("applicants", List.of(party("赵", idNumber.substring(0, 17) + "Y")));
        refused(staff.post(path, variables(mistaken)));
        dispute.put("respondents", List.of(party("钱", null)));

        HttpResponse<String> begun = staff.post(path, variables(dispute));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        number = CaseNumber.of(new JdbcTemplate(database)
                .queryForObject("select case_number from case_party where name = ?", String.class, "赵" + mark));
    }

    /** The same numbers by the interface for other systems. */
    private CaseNumber report() {
        String hotline = office.somebody("00");
        directory.appoint(
                new PostHolding(hotline, Post.CHANNEL, "00", "HOTLINE", null, LocalDate.of(2020, 1, 1), null));
        Visitor system = new Visitor(port).withPassword(hotline, Office.PASSWORD);
        HttpResponse<String> answer = system.post(
                "/api/disputes",
                json(Map.of(
                        "channel",
                        "HOTLINE",
                        "channelRef",
                        "RX-" + rare() + digits(6),
                        "centre",
                        CENTRE,
                        "disputeType",
                        "NEIGHBOUR",
                        "facts",
                        told("来电"),
                        "claims",
                        "请处理",
                        "applicants",
                        List.of(Map.of("kind", "PERSON", "name", "周来电", "phone", phone, "idNumber", idNumber)),
                        "respondents",
                        List.of(Map.of("kind", "PERSON", "name", "吴来电", "address", "联系" + phone)))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return CaseNumber.of(read(answer).get("number").asText());
    }

    /** As staff look for a number: by a form, so that it stands in no address; what they find shows masks. */
    private void lookFor(String text, CaseNumber... expected) {
        staff.postForm("/cases", "/cases", "text", text);
        String list = staff.get("/cases").body();
        for (CaseNumber found : expected) {
            assertThat(list).contains(found.value());
            String page = staff.get("/cases/" + found + "/panel").body();
            assertThat(page).contains("139****" + phone.substring(7), "加密保存").doesNotContain(idNumber, phone);
        }
        assertThat(list).doesNotContain("周来电", "吴来电");
    }

    private void sideDoors() {
        String task = ENGINE + "/task/" + desk.tasks(number).get(0).id();
        assertThat(staff.post(task + "/comment/create", json(Map.of("message", told("备注"))))
                        .statusCode())
                .isEqualTo(200);
        for (HttpResponse<String> answer : List.of(
                staff.json("PUT", task + "/variables/" + "x", json(Map.of("value", mark))),
                staff.json("PUT", task + "/localVariables/x", json(Map.of("value", mark))),
                staff.json("PUT", task, json(Map.of("name", mark, "description", mark))),
                staff.post(task + "/claim", json(Map.of("userId", mark))),
                staff.post(task + "/assignee", json(Map.of("userId", mark))),
                staff.post(task + "/delegate", json(Map.of("userId", mark))),
                staff.post(task + "/identity-links", json(Map.of("userId", mark, "type", "candidate"))),
                staff.post(task + "/complete", json(Map.of("variables", Map.of("x", Map.of("value", mark))))),
                staff.post(task + "/bpmnError", json(Map.of("errorCode", mark, "errorMessage", mark))),
                staff.post(task + "/attachment/create", json(Map.of("name", mark))),
                staff.post(ENGINE + "/task/create", json(Map.of("name", mark))),
                staff.post(ENGINE + "/filter/create", json(Map.of("name", mark, "resourceType", "Task"))))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
        assertNothingLeaked();
    }

    /** First with a mistake in everything, then as it should be. */
    private void work(OpenTask task) {
        Map<String, Object> shown = actAs.run(person, () -> desk.form(task.id()));
        Map<String, Object> typed = typed(task.element(), shown);
        if (task.assignee() == null) {
            assertThat(staff.post(ENGINE + "/task/" + task.id() + "/claim", json(Map.of("userId", person)))
                            .statusCode())
                    .isEqualTo(204);
        }
        String path = ENGINE + "/task/" + task.id() + "/submit-form";
        Map<String, Object> mistaken = new LinkedHashMap<>();
        typed.forEach((key, value) -> mistaken.put(key, "YES".equals(value) ? value : mark));
        refused(staff.post(path, variables(mistaken)));

        HttpResponse<String> done = staff.post(path, variables(typed));
        assertThat(done.statusCode()).as("%s: %s", task.element(), done.body()).isEqualTo(204);
        worked.add(task.element());
    }

    private Map<String, Object> typed(String element, Map<String, Object> shown) {
        String today = LocalDate.now(OFFICE).toString();
        String hourAgo = LocalDateTime.now(OFFICE).minusHours(1).toString();
        String now = LocalDateTime.now(OFFICE).minusMinutes(1).toString();
        List<String> parties = cases.parties(number).stream()
                .map(Party::id)
                .map(String::valueOf)
                .toList();
        return switch (element) {
            case "UserTask_ReviewAcceptance" ->
                Map.of(
                        "subjectClass", "CIVIL",
                        "acceptedElsewhere", "NONE",
                        "finalSettlement", "NONE",
                        "respondentConsent", "AGREES",
                        "reportCause", "NONE",
                        "shamSuspected", false,
                        "remark", told("说明"));
            case "UserTask_GiveRightsNotice" -> Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "PHONE");
            case "UserTask_ConfirmTriage" ->
                Map.of(
                        "disputeType", shown.get("disputeType"),
                        "riskLevel", shown.get("riskLevel"),
                        "route", shown.get("route"),
                        "clinic", shown.get("clinic"),
                        "leadDepartment", shown.get("leadDepartment"),
                        "helpingDepartments", shown.get("helpingDepartments"));
            case "UserTask_ChooseMediator" ->
                Map.of("chosenHow", "BY_PARTIES", "lead", person, "choiceReason", told("选定"));
            case "UserTask_DiscloseInterest" ->
                Map.of("relation", "NONE", "consent", "BOTH_ACCEPT", "toldHow", mark + "告知");
            case "UserTask_Investigate" ->
                Map.of(
                        "conducted",
                        "YES",
                        "investigatedAt",
                        hourAgo,
                        "place",
                        mark + "居委会",
                        "askedParties",
                        parties,
                        "record",
                        told("问答"),
                        "evidence",
                        told("照片"),
                        "next",
                        "SESSION");
            case "UserTask_ArrangeSession" ->
                Map.of(
                        "plannedAt",
                        LocalDateTime.now(OFFICE).toString(),
                        "place",
                        mark + "调解室",
                        "open",
                        "NO",
                        "noticeHow",
                        told("通知"),
                        "notified",
                        true);
            case "UserTask_HoldSession" ->
                Map.of(
                        "heldFrom", hourAgo,
                        "heldTo", now,
                        "attended", parties,
                        "record", told("陈述"),
                        "recorder", mark,
                        "result", "AGREED",
                        "note", told("说明"));
            case "UserTask_ChooseAgreementForm" -> Map.of("agreementForm", "WRITTEN", "reason", told("理由"));
            case "UserTask_DraftAgreement" ->
                Map.of(
                        "mainFacts", told("事实"),
                        "matters", told("事项"),
                        "terms", told("内容"),
                        "mode", told("方式"),
                        "copies", 3,
                        "instalments",
                                List.of(Map.of(
                                        "debtor",
                                        parties.get(1),
                                        "subject",
                                        "MONEY",
                                        "what",
                                        told("支付"),
                                        "amount",
                                        800,
                                        "due",
                                        LocalDate.now(OFFICE).plusDays(1).toString())));
            case "UserTask_SignAgreement" ->
                Map.of(
                        "signing",
                        "SIGNED",
                        "signatures",
                        List.of(
                                Map.of("party", parties.get(0), "signedOn", today, "manner", "SIGNATURE"),
                                Map.of("party", parties.get(1), "signedOn", today, "manner", "FINGERPRINT")),
                        "mediatorSignedOn",
                        today,
                        "sealedOn",
                        today);
            case "UserTask_RecordPerformance" ->
                Map.of(
                        "extent",
                        "FULL",
                        "performedOn",
                        today,
                        "receiptKind",
                        "RECEIPT",
                        "receiptPages",
                        1,
                        "keptAt",
                        mark + "柜");
            case "UserTask_FollowUp" ->
                Map.of(
                        "reached", "YES",
                        "way", "PHONE",
                        "visitedAt", now,
                        "visited", "BOTH",
                        "performance", "ALL",
                        "otherRemedy", "NONE",
                        "satisfaction", "SATISFIED",
                        "satisfactionReason", told("满意"),
                        "risk", "NONE");
            case "UserTask_ReviewClosure" -> Map.of("decision", "CLOSE", "opinion", told("同意"));
            case "UserTask_AssembleDossier" -> Map.of("action", "SUBMIT", "entries", papers(today));
            case "UserTask_ReviewDossier" -> Map.of("decision", "PASSED", "note", told("复核"));
            default -> throw new AssertionError("No entry for " + element);
        };
    }

    private List<Map<String, Object>> papers(String today) {
        return Arrays.stream(RecordKind.values())
                .map(kind -> Map.<String, Object>of(
                        "kind",
                        kind.name(),
                        "title",
                        mark + kind.label(),
                        "pages",
                        1,
                        "datedOn",
                        today,
                        "location",
                        mark + "柜"))
                .toList();
    }

    /** A narrative in which somebody wrote down the numbers of a person, one as printed and one in groups. */
    private String told(String what) {
        return mark + what + "，证件" + idNumber.substring(0, 6) + " " + idNumber.substring(6) + "，电话" + phone + "。";
    }

    private Map<String, Object> party(String surname, String id) {
        Map<String, Object> party = new LinkedHashMap<>(Map.of(
                "kind",
                "PERSON",
                "name",
                surname + mark,
                "phone",
                phone,
                "address",
                mark + "小区1号",
                "representative",
                "孙" + mark));
        if (id != null) {
            party.put("idNumber", id);
        }
        return party;
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s after %s", answer.body(), worked).isEqualTo(400);
        assertThat(read(answer).path("type").asText()).isEqualTo("FormRejected");
        assertThat(answer.body()).doesNotContain(mark).doesNotContain(idNumber.substring(0, 17));
        assertNothingLeaked();
    }

    private void assertNothingLeaked() {
        for (String typed : List.of(mark, idNumber.substring(0, 17), idNumber.substring(6, 17), phone)) {
            assertThat(EngineTables.holding(database, typed))
                    .as("after %s", worked)
                    .isEmpty();
        }
    }

    /** As Tasklist sends a form: lists and tables as JSON. */
    private String variables(Map<String, Object> typed) {
        Map<String, Object> variables = new LinkedHashMap<>();
        typed.forEach((key, value) -> variables.put(
                key, value instanceof List<?> ? Map.of("value", json(value), "type", "Json") : Map.of("value", value)));
        return json(Map.of("variables", variables));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer + " " + answer.body(), e);
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // what it left behind is looked at
        }
    }

    private static String rare() {
        return Character.toString(ThreadLocalRandom.current().nextInt(0x9000, 0x9fa5));
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    /** A resident's number of no region, with its check digit (GB 11643). */
    private static String idNumber() {
        String body = "99999919850307" + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            used.add(body.charAt(i) - '0');
            sum += used.get(i) * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static final String FAILING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="leak"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="leak-test" isExecutable="true" camunda:historyTimeToLive="P1D"
                  camunda:isStartableInTasklist="false">
                <startEvent id="B"/>
                <sequenceFlow id="F1" sourceRef="B" targetRef="S"/>
                <serviceTask id="S" camunda:asyncBefore="true" camunda:delegateExpression="${leaky}"/>
                <sequenceFlow id="F2" sourceRef="S" targetRef="E"/>
                <endEvent id="E"/>
              </process>
            </definitions>
            """;
}
