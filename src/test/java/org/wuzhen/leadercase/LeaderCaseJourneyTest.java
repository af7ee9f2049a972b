package org.wuzhen.leadercase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

/** Leaders in charge of real cases, through the whole application: to an agreement, to a holding, and by nobody else. */
@WuzhenTest
class LeaderCaseJourneyTest {

    private static final String CENTRE = "15";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    LeaderCases charges;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @LocalServerPort
    int port;

    private CaseNumber number;
    private String leader;
    private String secretary;
    private String director;

    @BeforeEach
    void people() {
        leader = road.holder(CENTRE, Post.RESPONSIBLE_LEADER);
        secretary = road.holder(CENTRE, Post.SECRETARY);
        director = road.holder(CENTRE, Post.STREET_DIRECTOR);
    }

    @Test
    void aThreatOfSelfHarmComesToAnAgreementUnderALeader() {
        number = road.triaged(CENTRE, DisputeType.NEIGHBOUR, Mark.SELF_HARM);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.LEADER_CHARGE);
        charged();
        met();
        planned("MEDIATION");
        road.toSession(number);
        road.sessionHeld(number, "AGREED");
        assertThat(road.open(number)).contains("DraftClosing");
        assertThatThrownBy(() -> by(secretary, "DraftClosing", closing("RESOLVED")))
                .hasStackTraceContaining("结案方式");
        by(secretary, "DraftClosing", closing("AGREED"));
        assertThat(charges.current(number))
                .as("nothing ends without the leader")
                .isPresent();
        by(leader, "SignClosing", Map.of("signing", "SIGN"));

        assertThat(charges.current(number)).isEmpty();
        assertThat(charges.of(number)).extracting(Charge::outcome).containsExactly(ChargeOutcome.AGREED);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.AGREED);
        assertThat(cases.get(number).result()).isNull();
        assertThat(road.open(number))
                .as("goes on to the agreement")
                .isNotEmpty()
                .noneMatch(t -> t.contains("Progress"));
        assertThat(records.of(number))
                .extracting(CaseRecord::kind)
                .contains(
                        RecordKind.LEADER_CHARGE_SHEET,
                        RecordKind.LEADER_MEETING,
                        RecordKind.LEADER_PLAN,
                        RecordKind.LEADER_CLOSING);
    }

    @Test
    void aVisitDoesNotSettleItAndItIsHeld() {
        number = road.triaged(CENTRE, DisputeType.NEIGHBOUR, Mark.SELF_HARM);
        charged();
        met();
        planned("VISIT");
        by(secretary, "CarryOutMeasure", Map.of("measureEffect", "情绪平稳，仍不同意协商", "account", "上门走访，社工陪同"));
        planned("CLOSE");
        assertThatThrownBy(() -> by(secretary, "DraftClosing", closing("HOLDING")))
                .hasStackTraceContaining("请填写“稳控措施”");
        Map<String, Object> holding = new HashMap<>(closing("HOLDING"));
        holding.put("holding", "社区每周走访一次");
        holding.put("responsible", "社区书记");
        holding.put("nextLook", LocalDate.now(OFFICE).plusDays(30).toString());
        by(secretary, "DraftClosing", holding);
        by(leader, "SignClosing", Map.of("signing", "SIGN"));
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.HOLDING);
        assertThat(charges.of(number)).extracting(Charge::outcome).containsExactly(ChargeOutcome.HOLDING);
        assertThat(road.open(number)).doesNotContain("DraftProgress", "SignProgress");
    }

    @Test
    void onlyTheLeaderSignsAndMoreTimeGoesOneLevelUp() {
        number = road.triaged(CENTRE, DisputeType.NEIGHBOUR, Mark.SELF_HARM);
        charged();
        by(secretary, "DraftMeeting", meeting());
        String task = road.task(number, "SignMeeting").id();
        assertThatThrownBy(() -> actAs.run(secretary, () -> desk.complete(task, Map.of("signing", "SIGN"))))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> actAs.run(secretary, () -> charges.sign(number, PaperKind.MEETING, null)))
                .hasMessageContaining("秘书、代理人不能代签");
        by(leader, "SignMeeting", Map.of("signing", "RETURN", "comment", "补充承诺事项"));
        assertThat(road.open(number)).contains("DraftMeeting");

        var before = clocks.running(number, LeaderCaseProcess.CLOSE_TERM).orElseThrow();
        by(
                secretary,
                "DraftProgress",
                Map.of("done", "已约见", "next", "继续疏导", "moreTime", true, "days", 30, "extensionWhy", "需鉴定"));
        by(leader, "SignProgress", Map.of("signing", "SIGN"));
        String district = road.holder("00", Post.DISTRICT_DIRECTOR);
        by(district, "DecideChargeExtension", Map.of("extension", "GRANT", "extensionReason", "情况属实"));
        var after = clocks.running(number, LeaderCaseProcess.CLOSE_TERM).orElseThrow();
        assertThat(after.dueAt()).isAfter(before.dueAt());
        assertThat(clocks.of(number).stream()
                        .filter(clock -> clock.endedAt() == null
                                && clock.deadline().term().key().equals(LeaderCaseProcess.PROGRESS_TERM)))
                .as("one clock of reports")
                .hasSize(1);
        assertThatThrownBy(() -> by(
                        secretary,
                        "DraftProgress",
                        Map.of("done", "无", "next", "无", "moreTime", true, "days", 5, "extensionWhy", "再延")))
                .hasStackTraceContaining("只能提出一次");
    }

    @Test
    void theDirectorChangesTheLeaderAndWhoeverHasNothingToDoWithItSeesNothing() {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        actAs.run(director, () -> charges.order(number, "当事人多次上访"));
        assertThat(road.open(number)).containsExactly("AppointLeader");
        charged();
        String other = office.somebody(CENTRE, Post.RESPONSIBLE_LEADER);
        String prepares = office.somebody(CENTRE, Post.SECRETARY);
        assertThat(page(leader)).isEqualTo(200);
        assertThat(page(secretary)).isEqualTo(200);
        assertThat(page(other)).isEqualTo(404);
        assertThat(page(prepares)).isEqualTo(404);
        assertThat(tasks(secretary)).contains(number.value());
        assertThat(tasks(other)).doesNotContain(number.value());
        assertThat(tasks(prepares)).doesNotContain(number.value());

        actAs.run(director, () -> charges.change(number, other, CENTRE, prepares, "原领导调离，材料已移交"));
        assertThat(page(leader)).isEqualTo(404);
        assertThat(page(other)).isEqualTo(200);
        assertThat(tasks(secretary)).doesNotContain(number.value());
        assertThat(tasks(prepares)).contains(number.value());
        secretary = prepares;
        leader = other;
        met();
        assertThat(road.open(number)).contains("DraftPlan");
        assertThat(charges.changes(charges.current(number).orElseThrow().id())).hasSize(1);
    }

    private void charged() {
        String at = "@" + CENTRE;
        by(director, "AppointLeader", Map.of("leader", leader + at, "secretary", secretary + at));
        by(leader, "AcceptCharge", Map.of("accepts", "YES"));
    }

    private void met() {
        by(secretary, "DraftMeeting", meeting());
        by(leader, "SignMeeting", Map.of("signing", "SIGN"));
    }

    private static Map<String, Object> meeting() {
        return Map.of(
                "metAt",
                LocalDateTime.now(OFFICE)
                        .minusMinutes(5)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                "present",
                "申请人、社区书记",
                "demands",
                "修复漏水",
                "findings",
                "管线老化",
                "reply",
                "依法依规解决");
    }

    private void planned(String next) {
        Map<String, Object> form = new HashMap<>(Map.of("nextMeasure", next, "arrangement", "由街道牵头，一周内完成"));
        form.put(
                "sections",
                new FiveFix(List.of("包掌握情况", "包解决困难", "包教育转化", "包稳控管理", "包依法处理"))
                        .sections().stream()
                                .map(title -> Map.of("title", title, "body", "已落实到人"))
                                .toList());
        by(secretary, "DraftPlan", form);
        by(leader, "SignPlan", Map.of("signing", "SIGN"));
    }

    private static Map<String, Object> closing(String outcome) {
        return Map.of("closingOutcome", outcome, "course", "接访、研究、落实", "conclusion", "双方认可");
    }

    private void by(String person, String task, Map<String, Object> entries) {
        actAs.run(person, () -> {
            String id = road.task(number, task).id();
            Map<String, Object> form = new HashMap<>(desk.form(id));
            form.putAll(entries);
            desk.complete(id, form);
        });
    }

    private int page(String person) {
        return new Visitor(port)
                .logIn(person, Office.PASSWORD)
                .get("/cases/" + number)
                .statusCode();
    }

    private String tasks(String person) {
        return new Visitor(port)
                .logIn(person, Office.PASSWORD)
                .get("/camunda/api/engine/engine/default/task?maxResults=100")
                .body();
    }
}
