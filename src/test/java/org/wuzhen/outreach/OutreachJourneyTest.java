package org.wuzhen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.journey.DisputeCaseProcess;

/** Rounds in the whole application: begun once, planned, gone, missed, made up; what is found becomes a case. */
@WuzhenTest
class OutreachJourneyTest {

    private static final String CENTRE = "28";
    private static final AtomicInteger LONG_AGO = new AtomicInteger();
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Outreach outreach;

    @Autowired
    OutreachFolder folder;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    OpenTasks tasks;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseAccess access;

    @Autowired
    ActAs actAs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate sql;

    private String planner;
    private String mediator;
    private String gridWorker;
    private OwnNumber number;
    private LocalDate today;

    @BeforeEach
    void aRoundHasBegun() {
        planner = road.holder(CENTRE, Post.STREET_DIRECTOR);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
        gridWorker = road.holder(CENTRE, Post.GRID_WORKER);
        for (int i = 1; i <= 3; i++) {
            directory.found(new Community("28-00" + i, "测试第" + i + "社区", CENTRE));
        }
        // the round of another test of this class, as if of a time long ago
        past(sql, CENTRE);
        today = LocalDate.now(OFFICE);
        number = outreach.begin(directory.centre(CENTRE)).orElseThrow();
    }

    @Test
    void aRoundIsBegunOnceHoweverOftenAndFromWherever() throws Exception {
        assertThat(number.value()).startsWith("XZ" + CENTRE);
        assertThat(outreach.begin(directory.centre(CENTRE))).isEmpty();

        past(sql, CENTRE);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node =
                    () -> outreach.begin(directory.centre(CENTRE)).isPresent();
            long begun = nodes.invokeAll(List.of(node, node, node, node)).stream()
                    .filter(one -> {
                        try {
                            return one.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .count();
            assertThat(begun).as("four nodes at once begin one round").isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(sql.queryForObject(
                        "select count(*) from outreach_round where centre = ? and period_from > current_date - 30",
                        Integer.class,
                        CENTRE))
                .isEqualTo(1);
    }

    @Test
    void aTaskOfARoundIsItsPostsAloneAndOpensNoCase() {
        OpenTask plan = task("UserTask_PlanRound");

        assertThat(plan.number()).isNull();
        assertThat(plan.own()).isEqualTo(number);
        assertThat(plan.page()).isEqualTo("/outreach/" + number);
        assertThat(plan.about()).contains("测试28街道", "巡诊");
        assertThat(plan.due()).isNotNull();
        assertThat(sees(planner)).isTrue();
        assertThat(sees(mediator)).as("does not plan").isFalse();
        assertThat(sees(road.holder("35", Post.STREET_DIRECTOR)))
                .as("another centre")
                .isFalse();
        assertThat(access.hides(planner, number.value())).isFalse();
        assertThatThrownBy(() -> actAs.run(planner, () -> access.requireReadable(number.value())))
                .as("no case under it")
                .isInstanceOf(RuntimeException.class);
        assertThat(desk.caseOf(plan.id())).isEmpty();
        assertThat(desk.pageOf(plan.id())).contains("/outreach/" + number);
    }

    @Test
    void aVisitIsMadeAndItsDisputeIsACase() {
        planned(visit(1, mediator), visit(2, gridWorker));
        Visit mine = outreach.visitAt(number, 0);
        FoundDispute found = new FoundDispute(
                UUID.randomUUID().toString(),
                DisputeType.NEIGHBOUR,
                "赵小树",
                "13800001234",
                "钱大河",
                Party.Kind.PERSON,
                "楼上漏水浸坏了天花板，多次交涉没有结果",
                "请对方修好并赔偿");
        CaseNumber opened = actAs.run(mediator, () -> outreach.report(mine, found));
        assertThat(actAs.run(mediator, () -> outreach.report(mine, found)))
                .as("sent twice, one case")
                .isEqualTo(opened);

        CaseFile file = cases.get(opened);
        assertThat(file.channel()).isEqualTo(Channel.PROACTIVE);
        assertThat(file.community()).isEqualTo("28-001");
        assertThat(file.firstReceiver()).isEqualTo(mediator);
        assertThat(flow.running(opened)).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(DisputeCaseProcess.KEY.value())
                        .processInstanceBusinessKey(opened.value())
                        .count())
                .isEqualTo(1);
        assertThat(folder.sections(file)).singleElement().satisfies(section -> assertThat(section.title())
                .isEqualTo("巡诊发现"));
        assertThat(outreach.foundOn(List.of(mine.id())).get(mine.id()))
                .extracting(Found::caseNumber)
                .containsExactly(opened);

        complete(
                mediator,
                "UserTask_RecordVisit",
                Map.of("result", "made", "people", 12, "summary", "入户十二人，宣传调解"),
                mine);
        complete(
                gridWorker,
                "UserTask_RecordVisit",
                Map.of("result", "not-made", "reason", "社区停电，居民不在"),
                outreach.visitAt(number, 1));

        Round round = outreach.round(number);
        assertThat(round.state()).isEqualTo(RoundState.DONE);
        assertThat(round.made()).isEqualTo(1);
        assertThat(round.missed()).isEqualTo(1);
        assertThat(round.disputes()).isEqualTo(1);
        assertThat(flow.running(number)).isFalse();
        assertThat(outreach.advice(CENTRE).get(0).code())
                .as("visited last, proposed last")
                .isNotEqualTo("28-001");
        assertThat(outreach.advice(CENTRE))
                .filteredOn(one -> one.code().equals("28-001"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.last()).isEqualTo(today);
                    assertThat(one.open()).isPositive();
                });
        assertThat(variablesOf(number)).noneMatch(value -> value.contains("赵小树") || value.contains("漏水"));
    }

    @Test
    void whatNobodyRecordsIsMissedExplainedAndMadeUp() {
        planned(visit(3, gridWorker));
        fire("Timer_RecordOverdue");
        Visit missed = outreach.visitAt(number, 0);
        assertThat(missed.state()).isEqualTo(VisitState.MISSED);
        assertThat(outreach.rounds(List.of(CENTRE), true, 10, 0))
                .extracting(Round::number)
                .contains(number);

        assertThatThrownBy(() -> complete(
                        gridWorker,
                        "UserTask_ExplainMissedVisit",
                        Map.of("reason", "下雨", "newDay", today.plusDays(40).toString()),
                        missed))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("7日");
        complete(
                gridWorker,
                "UserTask_ExplainMissedVisit",
                Map.of("reason", "下雨，改日再去", "newDay", today.toString()),
                missed);
        assertThat(task("UserTask_RecordVisit").assignee()).isEqualTo(gridWorker);
        complete(
                gridWorker,
                "UserTask_RecordVisit",
                Map.of("result", "made", "people", "5", "summary", "已补巡"),
                outreach.visitAt(number, 0));

        Visit made = outreach.visitAt(number, 0);
        assertThat(made.state()).isEqualTo(VisitState.DONE);
        assertThat(made.timesMissed()).isEqualTo(1);
        assertThat(made.missedReason()).isEqualTo("下雨，改日再去");
        assertThat(outreach.round(number).state()).isEqualTo(RoundState.DONE);
    }

    @Test
    void aPeriodIsLeftOutWithAReason() {
        assertThatThrownBy(() -> complete(planner, "UserTask_PlanRound", Map.of("leaveOut", true)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("理由");
        complete(planner, "UserTask_PlanRound", Map.of("leaveOut", true, "leaveOutReason", "本周全员参加防汛"));
        assertThat(outreach.round(number).state()).isEqualTo(RoundState.LEFT_OUT);
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void aPeriodWithoutAPlanIsMissed() {
        fire("Timer_PeriodOver");
        assertThat(outreach.round(number).state()).isEqualTo(RoundState.MISSED);
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void aPlanIsOfTheCentreAndOfThePeriod() {
        assertThatThrownBy(() -> planned(visit(1, "nobody-such")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("走访人");
        assertThatThrownBy(() -> planned(visit(1, mediator), visit(1, gridWorker)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("一期走访一次");
        Map<String, Object> late = new HashMap<>(visit(1, mediator));
        late.put("day", today.plusDays(20).toString());
        assertThatThrownBy(() -> planned(late)).isInstanceOf(FormRejected.class).hasMessageContaining("走访日期");
        assertThatThrownBy(() -> planned()).isInstanceOf(FormRejected.class);
        assertThat(outreach.round(number).state()).isEqualTo(RoundState.PLANNING);
    }

    static void past(JdbcTemplate sql, String centre) {
        int weeks = 100 * LONG_AGO.incrementAndGet();
        sql.update(
                "update outreach_round set period_from = period_from - ? * 7, period_to = period_to - ? * 7"
                        + " where centre = ? and period_from > current_date - 40",
                weeks,
                weeks,
                centre);
    }

    private Map<String, Object> visit(int community, String person) {
        return Map.of("community", "28-00" + community, "visitor", person, "day", today.toString());
    }

    @SafeVarargs
    private void planned(Map<String, Object>... visits) {
        complete(planner, "UserTask_PlanRound", Map.of("visits", List.of(visits)));
    }

    private void complete(String person, String element, Map<String, Object> form) {
        OpenTask task = task(element);
        actAs.run(person, () -> {
            desk.complete(task.id(), form);
            return null;
        });
    }

    private void complete(String person, String element, Map<String, Object> form, Visit visit) {
        OpenTask task = tasks.of(number).stream()
                .filter(one -> one.element().equals(element))
                .filter(one -> actAs.run(
                        person,
                        () -> person.equals(one.assignee())
                                && Long.valueOf(visit.id())
                                        .equals(((Number) desk.form(one.id()).get("visit")).longValue())))
                .findFirst()
                .orElseThrow();
        actAs.run(person, () -> {
            desk.complete(task.id(), form);
            return null;
        });
    }

    private OpenTask task(String element) {
        return tasks.of(number).stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private boolean sees(String person) {
        return actAs.run(person, () -> tasks.visible(1000).tasks().stream().anyMatch(one -> number.equals(one.own())));
    }

    private void fire(String element) {
        Job timer = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(process ->
                        management.createJobQuery().processInstanceId(process.getId()).timers().list().stream())
                .filter(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals(element))
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
    }

    private List<String> variablesOf(OwnNumber of) {
        return sql.queryForList(
                "select coalesce(v.text_, '') from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                        + " where p.business_key_ = ?",
                String.class,
                of.value());
    }
}
