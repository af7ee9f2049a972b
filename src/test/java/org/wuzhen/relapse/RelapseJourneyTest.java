package org.wuzhen.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.RoadStep;
import org.wuzhen.casefile.SameDisputeAgain;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;

/** Cases that were closed and archived are looked at again, each to one of its ends. */
@WuzhenTest
class RelapseJourneyTest {

    private static final String CENTRE = "50";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Road road;

    @Autowired
    Relapses relapses;

    @Autowired
    Dues dues;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    Dossier dossier;

    @Autowired
    CaseFlow flow;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void aCaseThatFailedComesUpByItselfAndGoesOnWithANewPlanToASecondVolume() {
        CaseNumber number = archived();
        assertThat(relapses.dues(number))
                .extracting(Due::cause, Due::legacy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Cause.DAY_30, true),
                        org.assertj.core.groups.Tuple.tuple(Cause.DAY_90, true),
                        org.assertj.core.groups.Tuple.tuple(Cause.DAY_180, true));
        comesUp(number);
        dueAgain();
        assertThat(relapses.of(number))
                .as("begun once, however often it is swept")
                .hasSize(1);
        assertThat(road.open(number)).containsExactly("CompareRelapse");

        Map<String, Object> shown = road.form(number, Post.TRIAGE_OFFICER, "CompareRelapse");
        assertThat(shown.get("compare").toString()).contains("调解不成").contains("待了解");
        assertThat(shown.get("course").toString()).contains("去向");
        compared(number, "UNRESOLVED");
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "DiagnoseRelapse"))
                .containsEntry("advised", "PLAN")
                .containsEntry("adviceRow", "R07");
        diagnosed(number, "PLAN", Map.of("step", "mediation", "plan", "请行业专家到场，分期补偿"));
        road.complete(
                number, Post.STREET_DIRECTOR, "ApprovePlan", Map.of("approval", "RETURN", "approvalWords", "写清分期"));
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "DiagnoseRelapse")).containsEntry("returned", "写清分期");
        diagnosed(number, "PLAN", Map.of("step", "mediation", "plan", "分三期补偿，专家到场"));
        road.complete(number, Post.STREET_DIRECTOR, "ApprovePlan", Map.of("approval", "AGREE"));

        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        assertThat(cases.get(number).result()).isNull();
        assertThat(cases.steps(number))
                .extracting(RoadStep::step, RoadStep::result, RoadStep::next)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("relapse", CaseResult.FAILED, "mediation"));
        assertThat(relapses.of(number)).extracting(Review::outcome).containsExactly(Outcome.REOPENED);
        assertThat(relapses.dues(number)).isEmpty();
        assertThat(clocks.running(number, RelapseProcess.TERM)).isEmpty();
        assertThat(dossier.earlierVolumes(number)).hasSize(1);

        road.toSession(number);
        road.sessionHeld(number, "FAILED");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
        // twice in vain: the director decides
        road.complete(number, Post.STREET_DIRECTOR, "DecideNextStep", Map.of("nextStep", "END", "reason", "双方都愿意去法院"));
        archive(number);

        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(dossier.volume(number).orElseThrow().volumeNumber())
                .isEqualTo(dossier.earlierVolumes(number).get(0).volumeNumber() + "（续1）");
        assertThat(dossier.sealHolds(number)).isTrue();
        assertThat(flow.running(number)).isFalse();
        assertThat(relapses.dues(number))
                .extracting(Due::cause)
                .containsExactly(Cause.DAY_30, Cause.DAY_90, Cause.DAY_180);
    }

    @Test
    void aSteadyCaseNeedsNothing() {
        CaseNumber number = archived();
        comesUp(number);
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "CompareRelapse",
                Map.of("contact", "PHONE", "stateNow", "双方已自行和解，没有新的矛盾", "result", "STABLE"));

        assertThat(relapses.of(number)).extracting(Review::outcome).containsExactly(Outcome.STABLE);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(relapses.dues(number)).extracting(Due::cause).containsExactly(Cause.DAY_90, Cause.DAY_180);
        assertThat(records.of(number)).anyMatch(paper -> paper.kind() == RecordKind.RELAPSE_RECORD);
        assertThat(dossier.sealHolds(number))
                .as("the sealed volume is as it was")
                .isTrue();
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void aNewComplaintIsLookedIntoAtOnceAndConcludedAfterAHearingOnly() {
        CaseNumber number = archived();
        CaseNumber report = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        CaseNumber third = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        again(number, report);
        again(number, third);
        assertThat(relapses.of(number)).extracting(Review::cause).containsExactly(Cause.COMPLAINT);
        assertThat(relapses.complaints(only(number).id())).containsExactly(report, third);
        assertThat(kinds(number)).contains("relapse-opened");
        Map<String, Object> shown = road.form(number, Post.TRIAGE_OFFICER, "CompareRelapse");
        assertThat(shown.get("compare").toString()).contains(third.value());

        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "CompareRelapse",
                Map.of(
                        "contact", "OFFICE_VISIT",
                        "stateNow", "与判决前所述相同",
                        "result", "SAME_AGAIN",
                        "finalDecision", true));
        diagnosed(number, "HEARING", Map.of());
        LocalDateTime tomorrow = LocalDateTime.now(OFFICE).plusDays(1).truncatedTo(ChronoUnit.MINUTES);
        assertThatThrownBy(() -> call(number, tomorrow, "赵主持"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("3个工作日");
        LocalDateTime later = LocalDateTime.now(OFFICE).plusDays(20).truncatedTo(ChronoUnit.MINUTES);
        assertThatThrownBy(() -> call(number, later, "钱律师"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不同的人");
        call(number, later, "赵主持");
        assertThat(kinds(number)).contains("hearing");
        assertThatThrownBy(() -> hold(number, 3, 0))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("尚未到时间");
        road.complete(number, Post.TRIAGE_OFFICER, "HoldHearing", Map.of("held", "POSTPONED", "postponedWhy", "代理人生病"));
        assertThat(kinds(number)).contains("hearing-postponed");
        call(number, later, "赵主持");
        sql.update(
                "update relapse_hearing set planned_at = now() - interval '1 hour' where held is null and review = ?",
                only(number).id());
        assertThatThrownBy(() -> hold(number, 3, 1))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("3票");
        hold(number, 2, 1);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "SignConclusion",
                Map.of(
                        "decision", "END",
                        "conclusion", "争议已由生效判决处理，诉求没有新的事实支持",
                        "conclusionBasis", "《信访工作条例》第三十六条"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.HEARING_ENDED);
        assertThat(only(number).outcome()).isEqualTo(Outcome.ENDED);
        assertThat(relapses.dues(number)).isEmpty();
        assertThat(kinds(number)).contains("conclusion");
        assertThat(records.of(number))
                .extracting(paper -> paper.kind())
                .contains(RecordKind.HEARING_NOTICE, RecordKind.HEARING_MINUTES, RecordKind.CONCLUSION_OPINION);
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void aLeftoverIsHeldAndComesUpOnItsDay() {
        CaseNumber number = archived();
        actAs.run(road.holder(CENTRE, Post.STREET_DIRECTOR), () -> relapses.order(number, "走访中发现仍有怨气"));
        assertThatThrownBy(() -> relapses.order(number, "再来一次"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("正在复诊");
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "CompareRelapse",
                Map.of(
                        "contact", "HOME_VISIT",
                        "stateNow", "扬言要到对方单位闹",
                        "result", "UNRESOLVED",
                        "danger", true));
        diagnosed(number, "HOLDING", Map.of());
        LocalDate tooFar = LocalDate.now(OFFICE).plusDays(91);
        assertThatThrownBy(() -> held(number, tooFar))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("90日");
        LocalDate next = LocalDate.now(OFFICE).plusDays(30);
        held(number, next);

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.HOLDING);
        assertThat(relapses.dues(number))
                .extracting(Due::cause, Due::dueOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Cause.HOLDING, next));
        comesUp(number);
        assertThat(relapses.of(number)).extracting(Review::cause).containsExactly(Cause.LEGACY, Cause.HOLDING);
        assertThatThrownBy(() -> diagnosedOtherwise(number))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("变更去向");
    }

    @Test
    void aCaseNotYetArchivedIsTakenBackFromItsDossier() {
        CaseNumber number = failed();
        CaseNumber report = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        again(number, report);
        assertThat(road.open(number)).contains("CompareRelapse", "FollowUp");
        compared(number, "NEW_FACTS");
        diagnosed(number, "PLAN", Map.of("step", "consultation", "plan", "请住建、城管一起看"));
        road.complete(number, Post.STREET_DIRECTOR, "ApprovePlan", Map.of("approval", "AGREE"));

        assertThat(cases.get(number).stage()).isEqualTo(Stage.CONSULTING);
        assertThat(road.open(number)).doesNotContain("FollowUp", "CompareRelapse");
    }

    private void diagnosedOtherwise(CaseNumber number) {
        compared(number, "UNRESOLVED");
        diagnosed(number, "HEARING", Map.of());
    }

    private void held(CaseNumber number, LocalDate next) {
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "ArrangeHolding",
                Map.of(
                        "watchUnit", "和睦里社区",
                        "watcher", "社区书记孙某",
                        "watchMeasures", "每周走访一次，异常情况报街道中心",
                        "nextLook", next.toString()));
    }

    private void call(CaseNumber number, LocalDateTime at, String chair) {
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "CallHearing",
                Map.of(
                        "at", at.toString(),
                        "place", "听证室",
                        "chair", chair,
                        "recorder", "书记员",
                        "panel",
                                List.of(
                                        Map.of("name", "钱律师", "role", "LAWYER"),
                                        Map.of("name", "孙代表", "role", "DEPUTY"),
                                        Map.of("name", "李书记", "role", "COMMUNITY")),
                        "matters", "同一事实是否还有未处理的合理诉求",
                        "told", "书面送达"));
    }

    private void hold(CaseNumber number, int forEnd, int against) {
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "HoldHearing",
                Map.of(
                        "held", "HELD",
                        "attended", "双方当事人、住建局",
                        "minutes", "双方陈述，听证员提问",
                        "panelOpinion", "没有新的事实",
                        "votesEnd", forEnd,
                        "votesAgainst", against));
    }

    private void compared(CaseNumber number, String finding) {
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "CompareRelapse",
                Map.of("contact", "PHONE", "stateNow", "仍在漏水，双方不再来往", "result", finding));
    }

    private void diagnosed(CaseNumber number, String way, Map<String, Object> more) {
        Map<String, Object> entries = new HashMap<>(Map.of("rootCause", "NEW_HARM", "words", "漏点没有找到", "way", way));
        entries.putAll(more);
        road.complete(number, Post.TRIAGE_OFFICER, "DiagnoseRelapse", entries);
    }

    private void again(CaseNumber number, CaseNumber report) {
        transaction.executeWithoutResult(status -> events.publishEvent(new SameDisputeAgain(number, report)));
    }

    /** Its first day comes. */
    private void comesUp(CaseNumber number) {
        sql.update(
                "update relapse_due set due_on = current_date - 1 where id = (select id from relapse_due where"
                        + " case_number = ? and review is null and dropped_at is null order by due_on limit 1)",
                number.value());
        dueAgain();
    }

    private void dueAgain() {
        while (dues.next() > 0) {
            // to the last
        }
    }

    private Review only(CaseNumber number) {
        assertThat(relapses.of(number)).hasSize(1);
        return relapses.of(number).get(0);
    }

    private List<String> kinds(CaseNumber number) {
        return cases.notices(number).stream().map(Notice::kind).toList();
    }

    private CaseNumber failed() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        road.sessionHeld(number, "FAILED");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
        return number;
    }

    private CaseNumber archived() {
        CaseNumber number = failed();
        archive(number);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        return number;
    }

    private void archive(CaseNumber number) {
        road.complete(
                number,
                Post.MEDIATOR,
                "FollowUp",
                Map.of(
                        "reached", "YES",
                        "way", "PHONE",
                        "visitedAt", LocalDateTime.now(OFFICE).withNano(0).toString(),
                        "visited", "APPLICANT",
                        "performance", "NOTHING",
                        "otherRemedy", "NONE",
                        "satisfaction", "SATISFIED",
                        "risk", "NONE"));
        road.complete(number, Post.COMMITTEE_HEAD, "ReviewClosure", Map.of("decision", "CLOSE", "opinion", "已告知其他途径"));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String kind : List.of("IDENTITY_PROOF", "SESSION_RECORD", "INVESTIGATION_RECORD")) {
            entries.add(Map.of("kind", kind, "pages", 2, "datedOn", "2026-07-01", "location", "2号柜3层"));
        }
        road.complete(number, Post.ARCHIVIST, "AssembleDossier", Map.of("action", "SUBMIT", "entries", entries));
        road.complete(number, Post.COMMITTEE_HEAD, "ReviewDossier", Map.of("decision", "PASSED"));
    }
}
