package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.ProcessKey;

/** A dispute from the clerk's window to the answer, in the whole application. */
@WuzhenTest
class IntakeJourneyTest {

    private static final ProcessKey JOURNEY = new ProcessKey("dispute-case");
    private static final String CENTRE = "41";

    @LocalServerPort
    int port;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    Intake intake;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    private String clerk;

    @BeforeEach
    void aClerk() {
        clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
    }

    @Test
    void is_taken_in_with_number_notices_and_papers() {
        CaseNumber number = register(dispute("赵甲一", "钱乙一"));
        assertThat(number.value()).startsWith("BH41");
        assertThat(open(number).groups()).containsExactly("INTAKE_CLERK.41");
        assertThat(open(number).due()).isNotNull();

        complete(number, "UserTask_ReviewAcceptance", review());
        complete(
                number,
                "UserTask_GiveRightsNotice",
                Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "LATER"));

        CaseFile file = cases.get(number);
        assertThat(file.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(file.acceptedAt()).isNotNull();
        assertThat(file.firstReceiver()).isEqualTo(clerk);
        assertThat(cases.notices(number))
                .extracting(Notice::kind)
                .containsExactly("receipt", "rights-and-duties", "rights-and-duties", "acceptance");
        Notice acceptance = cases.notices(number).get(3);
        assertThat(acceptance.number()).matches("测41人调受字〔\\d{4}〕\\d{3,}号");
        assertThat(acceptance.content()).contains("诉讼时效自该日起中断");
        assertThat(cases.notices(number).get(1).acknowledgedHow()).isEqualTo("当面签收");
        assertThat(cases.notices(number).get(2).acknowledgedAt()).isNull();
        assertThat(records.of(number))
                .extracting(CaseRecord::kind)
                .containsExactly(RecordKind.REGISTRATION_FORM, RecordKind.RIGHTS_NOTICE);
        assertThat(decision(number).ruleRow()).isEqualTo("R25");
    }

    @Test
    void is_answered_with_reason_basis_and_way_when_it_may_not_be_taken_in() {
        CaseNumber number = register(dispute("赵甲二", "钱乙二"));
        complete(number, "UserTask_ReviewAcceptance", review("acceptedElsewhere", "COURT", "remark", "滨海法院已立案"));
        complete(
                number, "UserTask_GiveRejectionNotice", Map.of("action", "SEND_BACK", "sendBackReason", "申请人称已撤诉，需核实"));
        assertThat(decision(number).overridden()).isTrue();
        complete(number, "UserTask_ReviewAcceptance", review("acceptedElsewhere", "COURT", "remark", "核实未撤诉"));
        complete(
                number,
                "UserTask_GiveRejectionNotice",
                Map.of(
                        "action", "TELL",
                        "reason", "人民法院已经受理同一纠纷。",
                        "basis", "《人民调解工作若干规定》第二十二条",
                        "route", "请向承办法官申请委托调解。",
                        "delivery", "PHONE"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.REDIRECTED);
        assertThat(cases.get(number).restricted()).isFalse();
        Notice rejection = cases.notices(number).stream()
                .filter(n -> n.kind().equals("rejection"))
                .findFirst()
                .orElseThrow();
        assertThat(rejection.number()).matches("测41人调不受字〔\\d{4}〕\\d{3,}号");
        assertThat(rejection.content()).contains("人民法院已经受理", "委托调解");
        assertThat(rejection.acknowledgedHow()).isEqualTo("电话告知并录音");
        assertThat(records.of(number)).extracting(CaseRecord::kind).contains(RecordKind.REJECTION_NOTICE);
    }

    @Test
    void leaves_for_the_police_when_it_is_a_crime() {
        CaseNumber number = register(dispute("赵甲三", "钱乙三"));
        complete(number, "UserTask_ReviewAcceptance", review("subjectClass", "CRIMINAL", "remark", "涉嫌诈骗"));
        Map<String, Object> notice = new HashMap<>(Map.of(
                "action",
                "TELL",
                "reason",
                "涉嫌刑事犯罪",
                "basis",
                "《刑事诉讼法》第一百一十条",
                "route",
                "移送公安机关",
                "delivery",
                "IN_PERSON"));
        assertThatThrownBy(() -> complete(number, "UserTask_GiveRejectionNotice", notice))
                .hasStackTraceContaining("请填写“移送（报告）给哪个机关”");
        notice.putAll(Map.of(
                "handoverTo",
                "滨海分局刑侦支队",
                "handoverReceipt",
                "津公滨受字1号",
                "handoverOn",
                LocalDate.now().toString()));
        complete(number, "UserTask_GiveRejectionNotice", notice);

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TRANSFERRED);
        assertThat(cases.get(number).restricted()).isTrue();
        assertThat(records.of(number)).extracting(CaseRecord::kind).contains(RecordKind.TRANSFER_LETTER);
    }

    @Test
    void is_joined_to_the_case_that_runs_and_both_receipts_stay() {
        CaseNumber first = register(dispute("赵甲四", "钱乙四"));
        CaseNumber second = register(dispute("赵甲四", "钱乙四"));
        assertThat(open(first).element()).isEqualTo("UserTask_ReviewAcceptance");
        assertThat(open(second).element()).isEqualTo("UserTask_DecideDuplicate");

        complete(
                second,
                "UserTask_DecideDuplicate",
                Map.of("answer", "JOIN", "joinInto", first.value(), "reason", "同一漏水点"));

        CaseFile joined = cases.get(second);
        assertThat(joined.joinedInto()).isEqualTo(first.value());
        assertThat(joined.result()).isEqualTo(CaseResult.JOINED);
        assertThat(joined.stage()).isEqualTo(Stage.CLOSED);
        assertThat(cases.notices(second)).extracting(Notice::kind).containsExactly("receipt", "joining");
        assertThat(cases.notices(first)).extracting(Notice::kind).containsExactly("receipt");
        assertThat(desk.tasks(second)).isEmpty();
    }

    @Test
    void tells_the_police_first_when_a_child_is_in_danger() {
        Map<String, Object> dispute = dispute("赵甲五", "钱乙五");
        dispute.put("marks", List.of("DOMESTIC_VIOLENCE", "MINOR"));
        CaseNumber number = register(dispute);
        complete(number, "UserTask_ReviewAcceptance", review());
        complete(
                number,
                "UserTask_ReportToPolice",
                Map.of("reportedTo", "大沽派出所", "receiptNo", "110-0001", "reportedAt", "2024-01-02T09:00"));

        assertThat(open(number).element()).isEqualTo("UserTask_GiveRightsNotice");
        assertThat(intake.policeReport(number).orElseThrow().receiptNo()).isEqualTo("110-0001");
        assertThat(cases.decisions(number)).extracting(Decision::ruleRow).containsExactly("R03", "R25");
    }

    @Test
    void knows_a_minor_by_the_id_number() {
        Map<String, Object> dispute = dispute("赵小六", "钱乙六");
        dispute.put("respondents", List.of(Map.of("kind", "PERSON", "name", "钱小六", "idNumber", "99999920150601002X")));
        CaseNumber number = register(dispute);

        assertThat(cases.get(number).markSet()).contains(Mark.MINOR);
        assertThat(cases.parties(number))
                .filteredOn(p -> p.side() == Party.Side.RESPONDENT)
                .allMatch(Party::minor);
    }

    @Test
    void opens_in_tasklist_with_the_clerks_centre_and_every_choice() throws Exception {
        String form = new Visitor(port)
                .logIn(clerk, Office.PASSWORD)
                .get("/camunda/api/engine/engine/default/process-definition/key/dispute-case/deployed-start-form")
                .body();

        JsonNode centre = new ObjectMapper().readTree(form).at("/components/0/components/0");
        assertThat(centre.get("key").asText()).isEqualTo("centre");
        assertThat(centre.get("defaultValue").asText()).isEqualTo(CENTRE);
        assertThat(centre.at("/values/0/value").asText()).isEqualTo(CENTRE);
        assertThat(form).contains("拖欠农民工工资", "66898890热线").doesNotContain("valuesKey");
    }

    @Test
    void is_registered_only_by_a_clerk() {
        String mediator = office.somebody(CENTRE, Post.MEDIATOR);
        assertThatThrownBy(() -> actAs.run(mediator, () -> desk.begin(JOURNEY, dispute("赵甲七", "钱乙七"))))
                .isInstanceOf(Exception.class);
    }

    @Test
    void opens_no_case_when_an_entry_cannot_stand() {
        Map<String, Object> dispute = dispute("赵甲八", "钱乙八");
        dispute.put("applicants", List.of(Map.of("kind", "PERSON", "name", "赵甲八", "idNumber", "999999198503071245")));
        assertThatThrownBy(() -> register(dispute))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("申请人第1行：")
                .hasMessageContaining("居民身份证号码有误")
                .hasMessageNotContaining("999999198503071245");
    }

    private CaseNumber register(Map<String, Object> dispute) {
        return actAs.run(clerk, () -> desk.begin(JOURNEY, dispute));
    }

    private OpenTask open(CaseNumber number) {
        List<OpenTask> tasks = desk.tasks(number);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private void complete(CaseNumber number, String element, Map<String, Object> form) {
        OpenTask task = open(number);
        assertThat(task.element()).isEqualTo(element);
        actAs.run(clerk, () -> desk.complete(task.id(), form));
    }

    private Decision decision(CaseNumber number) {
        List<Decision> decisions = cases.decisions(number);
        return decisions.get(decisions.size() - 1);
    }

    private static Map<String, Object> dispute(String applicant, String respondent) {
        return new HashMap<>(Map.of(
                "channel",
                "WINDOW",
                "disputeType",
                "NEIGHBOUR",
                "facts",
                "楼上卫生间漏水，吊顶损坏",
                "claims",
                "修复并赔偿",
                "amount",
                3000,
                "applicants",
                List.of(Map.of("kind", "PERSON", "name", applicant, "phone", "13800000000")),
                "respondents",
                List.of(Map.of("kind", "PERSON", "name", respondent))));
    }

    private static Map<String, Object> review(String... changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "subjectClass", "CIVIL",
                "acceptedElsewhere", "NONE",
                "finalSettlement", "NONE",
                "respondentConsent", "AGREES",
                "reportCause", "NONE",
                "shamSuspected", false));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }
}
