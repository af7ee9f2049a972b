package org.wuzhen.gradedresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.OperatingModes;
import org.wuzhen.deadline.RecountByHand;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.Zone;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;

/** A zone goes on a response and comes back: by the commander alone, in the pages and in the tasks of the centres. */
@WuzhenTest
class ResponseJourneyTest {

    private static final String CENTRE = "60";
    private static final String ZONE = "Z60";
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Responses responses;

    @Autowired
    SituationReports reports;

    @Autowired
    OperatingModes modes;

    @Autowired
    RecountByHand rounds;

    @Autowired
    Directory directory;

    @Autowired
    CaseDesk desk;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    private String commander;
    private String supervisor;
    private String mediator;

    @BeforeEach
    void aZoneInOrdinaryTimes() {
        commander = road.holder(CENTRE, Post.ZONE_COMMANDER);
        supervisor = road.holder(CENTRE, Post.SUPERVISOR);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
        road.holder(CENTRE, Post.STREET_DIRECTOR);
        directory.settle(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Zone("Z00", "测试区战区", null, "00", null), new Zone(ZONE, "测试60战区", "Z00", CENTRE, null)),
                List.of());
    }

    @AfterEach
    void ordinaryTimes() {
        responses.running().stream()
                .filter(response ->
                        response.zone().equals(ZONE) || response.zone().equals("Z00"))
                .forEach(response -> fire(OwnNumber.of(response.number()), "Timer_ResponseEnds"));
        rounds.finish();
    }

    @Test
    void onlyTheCommanderDeclaresAndWhatIsWrongIsSaid() {
        Instant until = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> actAs.run(
                        road.holder(CENTRE, Post.STREET_DIRECTOR),
                        () -> responses.declare(ZONE, OperatingMode.LEVEL_II, until, "强降雨")))
                .isInstanceOf(FormRejected.class)
                .hasStackTraceContaining("主官本人签发");
        refused(OperatingMode.PEACE, until, "强降雨", "请选择一级至四级");
        refused(OperatingMode.LEVEL_I, Instant.now().plus(Duration.ofDays(4)), "强降雨", "一级响应一次最长3天");
        refused(OperatingMode.LEVEL_I, Instant.now(), "强降雨", "一小时以后");
        refused(OperatingMode.LEVEL_I, until, " ", "请填写签发理由");
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.PEACE);
    }

    @Test
    void declaredRaisedReportedMissedAndStoodDown() throws Exception {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        Instant ordinary = road.task(number, "ConfirmTriage").due();
        OwnNumber response = declare(OperatingMode.LEVEL_II);
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.LEVEL_II);
        assertThatThrownBy(() -> declare(OperatingMode.LEVEL_I)).hasStackTraceContaining("已在响应状态");
        rounds.finish();
        assertThat(road.task(number, "ConfirmTriage").due()).isBefore(ordinary);
        CaseNumber meanwhile = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(text(mediator, "/worklist")).contains("测试60战区现为二级响应", "法定期限不变");
        assertThat(text(supervisor, "/cases")).contains("您在值守名单中，每60分钟报送一次情况");
        assertThat(text(road.holder("59", Post.MEDIATOR), "/worklist")).doesNotContain("测试60战区");

        OpenTask task = report(response);
        assertThat(task.due())
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
        assertThat(actAs.run(supervisor, () -> desk.form(task.id())).toString()).contains("测试60战区二级响应", "第1轮");
        actAs.run(supervisor, () -> {
            desk.complete(task.id(), Map.of("situation", "SIGNS", "gathered", 12, "words", "工地门口有工人聚集，已到场"));
            return null;
        });
        assertThat(reports.count(response.value())).isEqualTo(new SituationReports.Count(1, 0, 0));

        actAs.run(commander, () -> {
            responses.change(response, OperatingMode.LEVEL_I, until(), "聚集人数增加");
            return null;
        });
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.LEVEL_I);
        assertThat(responses.find(response).orElseThrow().reportMinutes()).isEqualTo(30);
        fire(response, "Timer_ReportDue");
        assertThat(reports.count(response.value())).isEqualTo(new SituationReports.Count(1, 1, 0));
        fire(response, "Timer_NextRound");
        assertThat(reports.count(response.value()).asked()).isEqualTo(1);

        String page = text(commander, "/response/" + response);
        assertThat(page).contains("一级响应", "升级", "未按时报送", "有苗头，聚集12人", "工地门口有工人聚集", "签发解除", "（督办员）");
        assertThat(text(mediator, "/response/" + response)).contains("未按时报送").doesNotContain("工地门口有工人聚集", "签发解除");
        assertThat(text(commander, "/response")).contains("测试60战区", "未按时报送1份");

        rounds.finish();
        assertThat(send(
                                commander,
                                post("/response/" + response + "/stand-down")
                                        .with(csrf())
                                        .param("reason", "人员已疏散")
                                        .param("signed", "yes"))
                        .getStatus())
                .isEqualTo(302);
        Response over = responses.find(response).orElseThrow();
        assertThat(over.endedHow()).isEqualTo(SignedKind.STOOD_DOWN);
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.PEACE);
        assertThat(desk.tasks(response)).isEmpty();
        rounds.finish();
        assertThat(road.task(number, "ConfirmTriage").due()).isEqualTo(ordinary);
        assertThat(road.task(meanwhile, "ConfirmTriage").due()).isAfterOrEqualTo(ordinary);
        assertThat(responses.orders(response.value()))
                .extracting(SignedOrder::kind)
                .containsExactly(SignedKind.DECLARED, SignedKind.RAISED, SignedKind.STOOD_DOWN);
        assertThat(text(mediator, "/worklist")).doesNotContain("测试60战区现为");
    }

    @Test
    void itStandsDownByItselfAndTheDistrictsHoldsWhereItIsSharper() {
        String above = road.holder("00", Post.ZONE_COMMANDER);
        OwnNumber street = declare(OperatingMode.LEVEL_II);
        OwnNumber district =
                actAs.run(above, () -> responses.declare("Z00", OperatingMode.LEVEL_IV, until(), "重大活动保障"));
        assertThat(responses.find(district).orElseThrow().centres()).contains("00", CENTRE);
        assertThat(modes.at(CENTRE)).as("the sharper of the two").isEqualTo(OperatingMode.LEVEL_II);
        assertThat(modes.at("00")).isEqualTo(OperatingMode.LEVEL_IV);

        fire(street, "Timer_ResponseEnds");
        Response over = responses.find(street).orElseThrow();
        assertThat(over.endedHow()).isEqualTo(SignedKind.RAN_OUT);
        assertThat(responses.orders(street.value()))
                .last()
                .extracting(SignedOrder::signedBy)
                .isNull();
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.LEVEL_IV);
        fire(district, "Timer_ResponseEnds");
        assertThat(modes.at(CENTRE)).isEqualTo(OperatingMode.PEACE);
        assertThat(modes.at("00")).isEqualTo(OperatingMode.PEACE);
    }

    @Test
    void theCommanderSignsOnThePageAndNobodyElse() throws Exception {
        assertThat(text(commander, "/response")).contains("启动响应");
        assertThat(text(commander, "/response/zone/" + ZONE)).contains("签发响应令", "由我本人签发");
        assertThat(text(supervisor, "/response")).contains("测试60战区").doesNotContain("启动响应");
        for (String other : List.of(supervisor, mediator, road.holder(CENTRE, Post.STREET_DIRECTOR))) {
            assertThat(send(other, get("/response/zone/" + ZONE)).getStatus()).isEqualTo(403);
            assertThat(send(other, post("/response/zone/" + ZONE).with(csrf())).getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(road.holder(CENTRE, Post.SYS_ADMIN), get("/response")).getStatus())
                .isEqualTo(403);
        assertThat(body(send(commander, declaring("LEVEL_III", false)))).contains("请勾选“由我本人签发”");
        assertThat(body(send(commander, declaring("", true)))).contains("请选择响应级别");
        MockHttpServletResponse done = send(commander, declaring("LEVEL_III", true));
        assertThat(done.getStatus()).isEqualTo(302);
        String page = done.getRedirectedUrl();
        assertThat(page).startsWith("/response/ZP60");
        assertThat(text(commander, page)).contains("三级响应", "每120分钟一次", "防汛");
        assertThat(send(supervisor, post(page).with(csrf())).getStatus()).isEqualTo(403);
        assertThat(send(supervisor, post(page + "/stand-down").with(csrf())).getStatus())
                .isEqualTo(403);
        assertThat(send(road.holder("59", Post.SUPERVISOR), get(page)).getStatus())
                .isEqualTo(403);
        assertThat(send(commander, get("/response/ZP60209901010001")).getStatus())
                .isEqualTo(404);
        assertThat(body(send(
                        commander,
                        post(page)
                                .with(csrf())
                                .param("level", "LEVEL_IV")
                                .param("until", TYPED.format(until()))
                                .param("reason", "雨势减弱")
                                .param("signed", "yes"))))
                .isEmpty();
        assertThat(text(commander, page)).contains("四级响应", "降级", "雨势减弱");
    }

    private MockHttpServletRequestBuilder declaring(String level, boolean signed) {
        MockHttpServletRequestBuilder declaring = post("/response/zone/" + ZONE)
                .with(csrf())
                .param("level", level)
                .param("until", TYPED.format(until()))
                .param("reason", "防汛");
        return signed ? declaring.param("signed", "yes") : declaring;
    }

    private void refused(OperatingMode level, Instant until, String reason, String why) {
        assertThatThrownBy(() -> actAs.run(commander, () -> responses.declare(ZONE, level, until, reason)))
                .isInstanceOf(FormRejected.class)
                .satisfies(no -> assertThat(((FormRejected) no).problems())
                        .anySatisfy(line -> assertThat(line).contains(why)));
    }

    private OwnNumber declare(OperatingMode level) {
        return actAs.run(commander, () -> responses.declare(ZONE, level, until(), "强降雨"));
    }

    private static Instant until() {
        return Instant.now().plus(Duration.ofDays(2));
    }

    private void fire(OwnNumber number, String element) {
        String process = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        Job timer = jobs.createJobQuery().processInstanceId(process).activityId(element).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer at " + element));
        jobs.executeJob(timer.getId());
    }

    private OpenTask report(OwnNumber response) {
        List<OpenTask> tasks = desk.tasks(response);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse response = send(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return body(response);
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person))).andReturn().getResponse();
    }
}
