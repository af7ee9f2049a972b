package org.wuzhen.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Ends;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.TaskDesk;
import org.wuzhen.journey.Journey;

/** Departments handle real cases and answer summonses, to every end; no line to their systems stops nothing. */
@WuzhenTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandlingJourneyTest {

    private static final String CENTRE = "10";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Matters matters;

    @Autowired
    Scoring scoring;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    TaskDesk claims;

    @Autowired
    ActAs actAs;

    @Autowired
    Journey journey;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private CaseNumber number;
    private final Map<String, String> officers = new HashMap<>();

    @BeforeEach
    void officers() {
        for (String department : List.of("HRSS", "HOUSING", "URBAN_MGMT")) {
            officers.put(department, officer(department));
        }
    }

    @Test
    void aDeadSystemStopsNothingAndTheCaseIsDone() {
        dispatched("URBAN_MGMT");
        Matter matter = matter();
        assertThat(gateway.find(new EnquiryKey(number, "handling-" + matter.id(), 1, "URBAN_MGMT"))
                        .orElseThrow()
                        .state())
                .as("no line to the department")
                .isEqualTo(EnquiryState.MANUAL);
        sign("URBAN_MGMT");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.HANDLING);
        by("URBAN_MGMT", "ReportProgress", Map.of("about", "PROGRESS", "words", "已到现场"));
        by("URBAN_MGMT", "ReportProgress", Map.of("about", "QUESTION", "words", "占道时段是什么？"));
        road.complete(number, Post.MEDIATOR, "AnswerQuestion", Map.of("answer", "晚七点至十点"));
        Instant before = matters.due(matter()).orElseThrow();
        by("URBAN_MGMT", "ReportProgress", Map.of("about", "EXTENSION", "words", "须联合执法", "days", 3));
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "DecideMatterExtension",
                Map.of("extension", "GRANT", "days", 3, "extensionReason", "情况属实"));
        assertThat(matters.due(matter()).orElseThrow()).isAfter(before);
        assertThat(matter().dueAt())
                .as("what forms and the file show")
                .isEqualTo(matters.due(matter()).orElseThrow());
        handled("URBAN_MGMT", "DONE");
        road.complete(number, Post.MEDIATOR, "VerifyMatter", Map.of("verification", "again", "finding", "当事人称仍有占道"));
        handled("URBAN_MGMT", "DONE");
        assertThat(road.form(number, Post.MEDIATOR, "VerifyMatter").get("verification"))
                .as("what was found the time before")
                .isNull();
        verified("done");

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.HANDLED);
        assertThat(matter().outcome()).isEqualTo(Outcome.DONE);
        assertThat(matters.entries(matter().id()))
                .extracting(Entry::kind)
                .containsExactly(
                        EntryKind.PROGRESS,
                        EntryKind.QUESTION,
                        EntryKind.ANSWER,
                        EntryKind.EXTENSION_ASKED,
                        EntryKind.EXTENSION_DECIDED,
                        EntryKind.FEEDBACK,
                        EntryKind.VERIFIED,
                        EntryKind.FEEDBACK,
                        EntryKind.VERIFIED);
    }

    @Test
    void doneInPartOrNotAtAllTheCaseComesOutSo() {
        dispatched("URBAN_MGMT");
        sign("URBAN_MGMT");
        handled("URBAN_MGMT", "PARTLY_DONE");
        verified("partial");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.PARTLY_HANDLED);

        dispatched("URBAN_MGMT");
        sign("URBAN_MGMT");
        road.fire(number, "Timer_HandlingOverdue");
        assertThat(matter().overdueAt()).isNotNull();
        handled("URBAN_MGMT", "NOT_DONE");
        verified("not-done");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.NOT_HANDLED);
    }

    @Test
    void returnedTwiceTheDirectorDesignatesAndThereIsNoThirdReturn() {
        dispatched("URBAN_MGMT");
        assertThatThrownBy(() -> by("URBAN_MGMT", "SignForMatter", Map.of("signing", "RETURN")))
                .hasStackTraceContaining("请填写“退件理由”");
        assertThatThrownBy(() -> by("URBAN_MGMT", "SignForMatter", Map.of("signing", "MAYBE")))
                .hasStackTraceContaining("签收还是退件");
        returns("URBAN_MGMT", "HOUSING");
        Map<String, Object> form = road.form(number, Post.TRIAGE_OFFICER, "DecideReturn");
        assertThat(form.get("advice").toString()).contains("准予退件", "R06");
        assertThatThrownBy(() -> road.complete(
                        number,
                        Post.TRIAGE_OFFICER,
                        "DecideReturn",
                        Map.of("ruling", "ALLOW", "to", "URBAN_MGMT", "rulingReason", "仍由其办理")))
                .hasStackTraceContaining("改派部门不能是退件的部门");
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "DecideReturn",
                Map.of("ruling", "ALLOW", "to", "HOUSING", "rulingReason", "同意规则建议"));
        assertThat(matter().department()).isEqualTo("HOUSING");
        assertThat(matter().dispatches()).isEqualTo(2);

        returns("HOUSING", "HRSS");
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "DecideReturn")
                        .get("rulings")
                        .toString())
                .doesNotContain("ALLOW");
        road.complete(
                number, Post.TRIAGE_OFFICER, "DecideReturn", Map.of("ruling", "DESIGNATE", "rulingReason", "两次退件"));
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "DesignateDepartment",
                Map.of("designated", "URBAN_MGMT", "designationReason", "占道属城管职责"));
        assertThat(matters.current(matter()).last()).isTrue();
        assertThatThrownBy(() -> returns("URBAN_MGMT", "HRSS")).hasStackTraceContaining("不得退件");
        sign("URBAN_MGMT");
        assertThat(road.open(number)).contains("HandleMatter");
    }

    @Test
    void aReturnAgainstTheListOfDutiesIsDenied() {
        number = road.accepted(CENTRE, DisputeType.LABOUR_OTHER);
        triaged("HRSS");
        returns("HRSS", "HOUSING");
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "DecideReturn")
                        .get("advice")
                        .toString())
                .contains("不准退件", "R04");
        road.complete(number, Post.TRIAGE_OFFICER, "DecideReturn", Map.of("ruling", "DENY", "rulingReason", "属其职责"));
        assertThatThrownBy(() -> returns("HRSS", "HOUSING")).hasStackTraceContaining("不得再次退件");
        assertThat(matter().dispatches()).isEqualTo(1);
        road.fire(number, "Timer_SignOverdue");
        assertThat(matters.current(matter()).signedHow()).isEqualTo(How.SILENCE);
    }

    @Test
    void silenceIsAcceptance() {
        dispatched("URBAN_MGMT");
        road.fire(number, "Timer_SignReminder");
        assertThat(matters.current(matter()).remindedAt()).isNotNull();
        road.fire(number, "Timer_SignOverdue");
        assertThat(matters.current(matter()).signedHow()).isEqualTo(How.SILENCE);
        assertThat(road.open(number)).containsExactly("HandleMatter", "ReportProgress");
    }

    @Test
    void whicheverComesFirstCountsAndTheOtherStandsBeside() {
        dispatched("URBAN_MGMT");
        systemAnswers(
                Map.of("decision", "SIGNED", "decidedAt", Instant.now().toString(), "officer", Map.of("name", "贾望舒")));
        assertThat(matters.current(matter()).signedHow()).isEqualTo(How.SYSTEM);
        reported("UNDER_WAY", 1);
        handled("URBAN_MGMT", "DONE");
        reported("NOT_DONE", 1);
        assertThat(matters.entries(matter().id()))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.PROGRESS, EntryKind.FEEDBACK, EntryKind.BESIDE);
        verified("done");
        assertThat(matter().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aReportOfTheSystemIsVerifiedAsWell() {
        dispatched("URBAN_MGMT");
        reported("DONE", 1);
        assertThat(road.open(number)).containsExactly("VerifyMatter");
        verified("done");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.HANDLED);
    }

    @Test
    void theSystemReturnsWithinItsTime() {
        dispatched("URBAN_MGMT");
        systemAnswers(Map.of(
                "decision", "RETURNED",
                "decidedAt", Instant.now().toString(),
                "officer", Map.of("name", "贾望舒"),
                "returnReason", "不在管理范围",
                "returnBasis", "区责任清单",
                "suggestedDepartment", "housing"));
        assertThat(road.open(number)).containsExactly("DecideReturn");
        assertThat(matters.current(matter()).suggested()).isEqualTo("HOUSING");
    }

    @Test
    void whoHandledItDoesNotVerifyIt() {
        String both = officers.get("URBAN_MGMT");
        directory.appoint(new PostHolding(both, Post.MEDIATOR, CENTRE, null, null, TODAY.minusYears(1), null));
        dispatched("URBAN_MGMT");
        sign("URBAN_MGMT");
        handled("URBAN_MGMT", "DONE");
        String task = road.task(number, "VerifyMatter").id();
        assertThat(actAs.run(both, () -> claims.claim(task))).isEqualTo(TaskDesk.Claim.GONE);
        assertThatThrownBy(() ->
                        actAs.run(both, () -> desk.complete(task, Map.of("verification", "done", "finding", "本人已核"))))
                .hasStackTraceContaining("办理人以外的人");
        assertThatThrownBy(() -> actAs.run(both, () -> matters.verify(number, matter().id(), "done", "本人已核", both)))
                .hasStackTraceContaining("不能核验");
        assertThat(road.open(number)).containsExactly("VerifyMatter");
    }

    @Test
    void aSummonsBesideTheRoadIsScoredByBothSides() {
        summoned("URBAN_MGMT");
        assertThat(road.open(number)).containsExactly("HoldSession", "SignForMatter");
        sign("URBAN_MGMT");
        handled("URBAN_MGMT", "DONE");
        verified("done");
        assertThat(cases.get(number).result()).as("the road goes on").isNull();
        assertThatThrownBy(() -> by("URBAN_MGMT", "ScoreSummons", Map.of("theirs", "2", "needed", "4")))
                .hasStackTraceContaining("请填写“理由”");
        by("URBAN_MGMT", "ScoreSummons", Map.of("theirs", "2", "needed", "4", "scoreReason", "部分属公安职责"));
        assertThat(scoring.open(matter())).as("the other side has not scored").isEmpty();
        road.complete(
                number, Post.MEDIATOR, "ScoreDepartment", Map.of("timeliness", "5", "attendance", "4", "outcome", "4"));
        assertThat(scoring.open(matter())).extracting(Score::side).containsExactlyInAnyOrder(Side.values());
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void aSummonsThatNobodyScoresHasNoScoreAndOneTakenBackEnds() {
        summoned("URBAN_MGMT");
        sign("URBAN_MGMT");
        handled("URBAN_MGMT", "DONE");
        verified("done");
        road.fire(number, "Timer_DepartmentUnscored");
        road.fire(number, "Timer_SummonsUnscored");
        assertThat(matter().scoringClosed()).isNotNull();
        assertThat(scoring.open(matter())).isEmpty();
        assertThat(road.open(number)).containsExactly("HoldSession");

        summon("HOUSING");
        Matter second = matter();
        actAs.run(road.holder(CENTRE, Post.STREET_DIRECTOR), () -> matters.withdraw(number, second.id(), "问题已经解决"));
        assertThat(road.open(number)).containsExactly("HoldSession");
        assertThat(matter().outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void aCaseThatEndsTakesItsSummonsesAlong() {
        summoned("URBAN_MGMT");
        actAs.run(road.holder(CENTRE, Post.MEDIATOR), () -> journey.withdraw(number, "当事人撤回申请"));
        assertThat(matter().outcome()).isEqualTo(Outcome.CASE_ENDED);
        assertThat(road.open(number)).doesNotContain("SignForMatter");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheModelHasBeenReached() {
        assertThat(Ends.reached(sql, "handling", CENTRE)).containsAll(Ends.drawn("handling"));
    }

    private void dispatched(String department) {
        number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        triaged(department);
    }

    private void triaged(String department) {
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Map.of(
                        "route",
                        "HANDLING",
                        "routeChangeReason",
                        "属部门职责",
                        "leadDepartment",
                        department,
                        "helpingDepartments",
                        List.of(),
                        "departmentReason",
                        "属其职责"));
        assertThat(road.open(number)).containsExactly("SignForMatter");
    }

    private void summoned(String department) {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        summon(department);
    }

    private void summon(String department) {
        actAs.run(
                road.holder(CENTRE, Post.STREET_DIRECTOR),
                () -> matters.summon(
                        number,
                        new NewSummons(
                                SummoningBody.COMMUNITY_COMMITTEE, "某社区大党委", department, "请到场处置占道", "某里路口", false)));
    }

    private Matter matter() {
        List<Matter> all = matters.of(number);
        return all.get(all.size() - 1);
    }

    private void sign(String department) {
        by(department, "SignForMatter", Map.of("signing", "SIGN"));
    }

    private void returns(String department, String suggested) {
        by(
                department,
                "SignForMatter",
                Map.of(
                        "signing", "RETURN",
                        "returnWhy", "不在管理范围",
                        "returnLaw", "区责任清单",
                        "suggested", suggested));
    }

    private void handled(String department, String result) {
        by(department, "HandleMatter", Map.of("result", result, "account", "已现场处置", "openPoints", "后续巡查"));
    }

    private void verified(String verification) {
        road.complete(
                number, Post.MEDIATOR, "VerifyMatter", Map.of("verification", verification, "finding", "电话核实申请人"));
    }

    private void by(String department, String task, Map<String, Object> form) {
        actAs.run(
                officers.get(department),
                () -> desk.complete(road.task(number, task).id(), form));
    }

    private void systemAnswers(Map<String, Object> answer) {
        Matter matter = matter();
        EnquiryKey key = new EnquiryKey(number, "handling-" + matter.id(), matter.dispatches(), matter.department());
        transaction.executeWithoutResult(status -> events.publishEvent(new ReplyReceived(
                key,
                "handling",
                new Reply(ReplyStatus.OK, "BJ-1", Instant.now(), null, Payload.of(answer)),
                true,
                null)));
    }

    private void reported(String result, int round) {
        transaction.executeWithoutResult(status -> {
            DepartmentReported reported = new DepartmentReported(
                    "URBAN_MGMT",
                    "handling-feedback",
                    "m-" + Instant.now(),
                    new Reply(
                            ReplyStatus.OK,
                            "BJ-1",
                            Instant.now(),
                            null,
                            Payload.of(Map.of(
                                    "caseNo",
                                    number.value(),
                                    "round",
                                    round,
                                    "result",
                                    result,
                                    "account",
                                    "已清理",
                                    "officer",
                                    Map.of("name", "贾望舒")))));
            events.publishEvent(reported);
            assertThat(reported.isTakenUp()).isTrue();
        });
    }

    private String officer(String department) {
        String person = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                person,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                department,
                SecondmentMode.RESIDENT,
                null,
                TODAY.minusYears(1),
                null,
                null));
        return person;
    }
}
