package org.wuzhen.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.intake.ChannelReports;
import org.wuzhen.journey.Journey;

/** Wages of seventeen workers before three departments, through the whole application, and what may come between. */
@WuzhenTest
class ConsultationJourneyTest {

    private static final String CENTRE = "12";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(OFFICE);

    private static final AtomicInteger TURNS = new AtomicInteger();

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    ChannelReports reports;

    @Autowired
    Consultations consultations;

    @Autowired
    Actions actions;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    Journey journey;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, String> officers = new HashMap<>();
    private CaseNumber number;

    @BeforeEach
    void officers() {
        for (String department : List.of("HRSS", "UNION", "PSB", "HOUSING")) {
            officers.put(department, appointed(Post.SECONDED_OFFICER, department));
        }
        if (directory.headOf("HRSS").isEmpty()) {
            appointed(Post.DEPARTMENT_HEAD, "HRSS");
        }
        authorities.grant(new DelegatedAuthority(
                null,
                officers.get("HRSS"),
                "HRSS",
                "欠薪纠纷的处理意见",
                Set.of(),
                new BigDecimal("500000"),
                TODAY.minusDays(1),
                TODAY.plusDays(300),
                "授权书〔2026〕12号",
                null,
                null));
    }

    @Test
    void seventeenWorkersWagesComeToAPlanAndToMediation() {
        wages();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.CONSULTING);
        assertThat(road.open(number)).containsExactly("ConveneConsultation");
        Map<String, Object> form = road.form(number, Post.COMMITTEE_HEAD, "ConveneConsultation");
        assertThat(form.get("members"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder("HRSS", "UNION", "PSB");
        convened();
        Consultation consultation = consultation();
        assertThat(consultation.state()).isEqualTo(ConsultationState.ASKING);
        assertThat(road.open(number))
                .containsExactly("GiveConsultationOpinion", "GiveConsultationOpinion", "GiveConsultationOpinion");

        said("HRSS", Map.of("stand", "AGREES", "words", "先行支付所欠工资", "answer", "DECISION", "amount", 320000));
        assertThat(opinion("HRSS").binding()).isTrue();
        assertThat(opinion("HRSS").onBehalfOf())
                .isEqualTo(directory.headOf("HRSS").orElseThrow().person());
        said("UNION", Map.of("stand", "AGREES", "words", "派律师协助", "answer", "OPINION"));
        systemSays("PSB");
        assertThat(opinion("PSB").bySystem()).isTrue();
        assertThat(road.open(number)).containsExactly("HoldMeeting");

        met("AGREED", Map.of());
        road.complete(
                number,
                Post.COMMITTEE_HEAD,
                "WriteMinutes",
                Map.of(
                        "conclusion",
                        "三个月分期付清，由人社监督",
                        "outcome",
                        "PLAN",
                        "next",
                        "MEDIATION",
                        "leading",
                        "HRSS",
                        "actions",
                        List.of(
                                Map.of(
                                        "department",
                                        "HRSS",
                                        "words",
                                        "核对工资表",
                                        "dueOn",
                                        TODAY.plusDays(10).toString()),
                                Map.of(
                                        "department",
                                        "UNION",
                                        "words",
                                        "办理法律援助",
                                        "dueOn",
                                        TODAY.plusDays(5).toString()))));

        Consultation closed = consultation();
        assertThat(closed.state()).isEqualTo(ConsultationState.ENDED);
        assertThat(closed.outcome()).isEqualTo(ConsultationOutcome.PLAN);
        assertThat(closed.paperNumber()).contains("会诊〔");
        assertThat(records.of(number))
                .extracting(CaseRecord::kind)
                .contains(
                        RecordKind.CONSULTATION_NOTICE,
                        RecordKind.CONSULTATION_OPINION,
                        RecordKind.CONSULTATION_MINUTES);
        assertThat(cases.decisions(number))
                .filteredOn(decision -> decision.kind().equals("consultation-composition"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.outcome()).isEqualTo("HRSS,PSB,UNION");
                    assertThat(decision.overridden()).isFalse();
                });
        assertThat(road.open(number))
                .as("the road goes on to mediation, the items beside it")
                .contains("CarryOutAction", "CarryOutAction")
                .doesNotContain("HoldMeeting", "WriteMinutes");
        onward();
        assertThat(road.open(number)).contains("ChooseMediator");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);

        carriedOut("HRSS", Map.of("report", "DONE", "words", "已经核对，十七人共三十二万元"));
        road.complete(number, Post.COMMITTEE_HEAD, "VerifyAction", Map.of("verification", "done", "finding", "与公司核实"));
        carriedOut(
                "UNION", Map.of("report", "EXTENSION", "to", TODAY.plusDays(9).toString(), "words", "材料尚未齐全"));
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "DecideActionExtension",
                Map.of("extension", "GRANT", "to", TODAY.plusDays(9).toString(), "reason", "情况属实"));
        assertThat(actions.of(number)).extracting(Action::state).containsExactly(ActionState.DONE, ActionState.OPEN);
        assertThat(actions.of(number).get(1).dueOn()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void composedOtherwiseItNeedsAReasonAndIsCounted() {
        wages();
        Map<String, Object> wider = Map.of("members", List.of("HRSS", "UNION", "PSB", "HOUSING"), "quorum", 4);
        assertThatThrownBy(() -> convened(wider)).hasStackTraceContaining("请填写“调整理由”");
        assertThatThrownBy(
                        () -> convened(Map.of("members", List.of("HRSS", "UNION"), "quorum", 2, "changeReason", "少一些")))
                .hasStackTraceContaining("分流确定的部门必须参加会诊");
        assertThatThrownBy(() -> convened(Map.of("meetingAt", TODAY + "T23:00")))
                .hasStackTraceContaining("会议日期最早为");
        Map<String, Object> reasoned = new HashMap<>(wider);
        reasoned.put("changeReason", "工地由住建主管");
        convened(reasoned);
        assertThat(cases.decisions(number))
                .filteredOn(decision -> decision.kind().equals("consultation-composition"))
                .singleElement()
                .extracting(Decision::overridden, Decision::reason)
                .containsExactly(true, "工地由住建主管");
    }

    @Test
    void aMemberIsAddedTheSilentGoToSupervisionAndDisagreementToTheDirector() {
        wages();
        convened();
        String head = road.holder(CENTRE, Post.COMMITTEE_HEAD);
        actAs.run(
                head,
                () -> transaction.executeWithoutResult(
                        s -> consultations.addMember(number, consultation().id(), "HOUSING", "工地由住建主管")));
        assertThat(road.open(number)).hasSize(4);
        said("HOUSING", Map.of("stand", "DISAGREES", "words", "不属本部门牵头", "answer", "OPINION"));
        said("HRSS", Map.of("stand", "AGREES", "words", "同意", "answer", "OPINION"));
        said("UNION", Map.of("stand", "AGREES", "words", "同意", "answer", "OPINION"));
        road.fire(number, "Timer_ConsultationReminder");
        road.fire(number, "Timer_OpinionLate");
        assertThat(road.open(number)).containsExactly("AnswerLate");
        road.fire(number, "Timer_HeadSilent");
        assertThat(member("PSB").silentAt()).isNotNull();
        road.fire(number, "Timer_MeetingDue");
        assertThat(road.open(number)).contains("HoldMeeting");

        Map<String, Object> absent = absent("PSB");
        assertThatThrownBy(() -> met("AGREED", absent)).hasStackTraceContaining("未达到会要求");
        Map<String, Object> again = new HashMap<>(absent);
        again.put("held", "POSTPONED");
        again.put("newAt", TODAY.plusDays(2) + "T09:00");
        road.complete(number, Post.COMMITTEE_HEAD, "HoldMeeting", again);
        Map<String, Object> second = new HashMap<>(absent);
        second.put("focus", "ORDER");
        second.put("dispute", "住建与人社就牵头不一致");
        met("DISAGREED", second);
        assertThat(road.form(number, Post.STREET_DIRECTOR, "DecideLead")
                        .get("advice")
                        .toString())
                .contains("Q02");
        road.complete(
                number, Post.STREET_DIRECTOR, "DecideLead", Map.of("leading", "HRSS", "leadingReason", "欠薪由人社牵头"));
        assertThat(cases.decisions(number))
                .filteredOn(decision -> decision.kind().equals("consultation-lead"))
                .singleElement()
                .extracting(Decision::overridden)
                .isEqualTo(true);
        road.complete(
                number,
                Post.COMMITTEE_HEAD,
                "WriteMinutes",
                Map.of("conclusion", "工资表不全，先行补充", "outcome", "EVIDENCE", "leading", "HRSS", "actions", List.of()));
        assertThat(consultation().outcome()).isEqualTo(ConsultationOutcome.EVIDENCE);
        assertThat(consultations.meetings(consultation().id())).hasSize(2);
    }

    @Test
    void withdrawnInTheMiddleItEndsCleanly() {
        wages();
        convened();
        said("HRSS", Map.of("stand", "AGREES", "words", "同意", "answer", "OPINION"));
        actAs.run(
                road.holder(CENTRE, Post.INTAKE_CLERK),
                () -> transaction.executeWithoutResult(s -> journey.withdraw(number, "双方已经自行和解")));
        assertThat(consultation().open()).isFalse();
        assertThat(consultation().endReason()).isEqualTo("案件办理结束");
        assertThat(road.open(number)).doesNotContain("GiveConsultationOpinion", "HoldMeeting");
        systemSays("PSB");
        assertThat(opinions("PSB"))
                .singleElement()
                .extracting(MemberOpinion::counts)
                .isEqualTo(false);
    }

    @Test
    void calledByHandBesideMediation() {
        number = road.triaged(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        String head = road.holder(CENTRE, Post.COMMITTEE_HEAD);
        actAs.run(head, () -> transaction.executeWithoutResult(s -> consultations.call(number, "漏水原因须几个部门一起查明")));
        assertThat(road.open(number)).contains("ChooseMediator", "ConveneConsultation");
        assertThatThrownBy(() -> actAs.run(
                        head, () -> transaction.executeWithoutResult(s -> consultations.call(number, "再次提请"))))
                .hasStackTraceContaining("本案正在会诊");
    }

    private void wages() {
        int turn = TURNS.incrementAndGet();
        String clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        NewCase dispute = new NewCase(
                CENTRE,
                DisputeType.MIGRANT_WAGES,
                Channel.HOTLINE,
                UUID.randomUUID().toString(),
                null,
                null,
                "港东新城二期工地",
                "十七名工人三个月工资没有发放",
                "付清工资",
                new BigDecimal("320000"),
                17,
                Set.of(),
                Instant.now(),
                List.of(Disputes.person("工人代表" + turn), Disputes.company("建筑公司" + turn)));
        number = actAs.run(clerk, () -> reports.report(dispute)).number();
        road.complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", Road.review());
        road.complete(
                number,
                Post.INTAKE_CLERK,
                "GiveRightsNotice",
                Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON"));
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Map.of(
                        "leadDepartment",
                        "HRSS",
                        "helpingDepartments",
                        List.of("UNION", "PSB"),
                        "departmentReason",
                        "现场已有公安到场"));
    }

    /** Where the road asks what comes next, the director follows the plan. */
    private void onward() {
        if (road.open(number).contains("DecideNextStep")) {
            road.complete(number, Post.STREET_DIRECTOR, "DecideNextStep", Map.of());
        }
    }

    private void convened() {
        convened(Map.of());
    }

    private void convened(Map<String, Object> changes) {
        LocalDate earliest = consultations.earliestMeeting(number);
        Map<String, Object> form = new HashMap<>(Map.of(
                "meetingAt", earliest + "T09:00",
                "place", "大沽街道会议室",
                "question", "欠薪数额和支付办法"));
        form.putAll(changes);
        road.complete(number, Post.COMMITTEE_HEAD, "ConveneConsultation", form);
    }

    private void said(String department, Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        actAs.run(officers.get(department), () -> desk.complete(task("GiveConsultationOpinion", department), whole));
    }

    private void carriedOut(String department, Map<String, Object> form) {
        actAs.run(officers.get(department), () -> desk.complete(task("CarryOutAction", department), form));
    }

    private String task(String task, String department) {
        return desk.tasks(number).stream()
                .filter(open -> open.element().equals("UserTask_" + task)
                        && open.groups().stream().anyMatch(group -> group.endsWith("." + department)))
                .map(OpenTask::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + task + " for " + department));
    }

    private void met(String result, Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "held",
                "HELD",
                "heldAt",
                LocalDateTime.now(OFFICE).truncatedTo(ChronoUnit.MINUTES).toString(),
                "agreed",
                result));
        form.putAll(changes);
        road.complete(number, Post.COMMITTEE_HEAD, "HoldMeeting", form);
    }

    private Map<String, Object> absent(String department) {
        List<Map<String, Object>> attendance = new ArrayList<>();
        for (Member member : consultations.members(consultation().id())) {
            attendance.add(Map.of(
                    "member",
                    Long.toString(member.id()),
                    "came",
                    member.department().equals(department) ? "ABSENT" : "OFFICER"));
        }
        return Map.of("attendance", attendance);
    }

    private void systemSays(String department) {
        Member member = member(department);
        EnquiryKey key = new EnquiryKey(number, "consultation-" + member.id(), 1, department);
        Map<String, Object> answer =
                Map.of("opinion", "派员到场维持秩序", "stand", "AGREES", "binding", true, "officer", Map.of("name", "秦守望"));
        transaction.executeWithoutResult(status -> events.publishEvent(new ReplyReceived(
                key,
                "opinion",
                new Reply(ReplyStatus.OK, "HZ-1", Instant.now(), null, Payload.of(answer)),
                true,
                null)));
    }

    private Consultation consultation() {
        List<Consultation> all = consultations.of(number);
        return all.get(all.size() - 1);
    }

    private Member member(String department) {
        return consultations.members(consultation().id()).stream()
                .filter(member -> member.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private List<MemberOpinion> opinions(String department) {
        long member = member(department).id();
        return consultations.opinions(consultation().id()).stream()
                .filter(opinion -> opinion.member() == member)
                .toList();
    }

    private MemberOpinion opinion(String department) {
        return opinions(department).stream()
                .filter(MemberOpinion::counts)
                .findFirst()
                .orElseThrow();
    }

    private String appointed(Post post, String department) {
        String person = office.somebody(CENTRE);
        SecondmentMode mode = post == Post.SECONDED_OFFICER ? SecondmentMode.RESIDENT : null;
        directory.appoint(
                new PostHolding(person, post, CENTRE, null, department, mode, null, TODAY.minusYears(1), null, null));
        return person;
    }
}
