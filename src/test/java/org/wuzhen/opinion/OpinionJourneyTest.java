package org.wuzhen.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.AskedDepartment;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.journey.Journey;

/** Departments are asked about real cases: officers decide for their heads as far as their authority reaches. */
@WuzhenTest
class OpinionJourneyTest {

    private static final String CENTRE = "58";
    private static final String LABOUR = "JOURNEY_LABOUR";
    private static final String HOUSES = "JOURNEY_HOUSES";
    private static final String NOBODY = "JOURNEY_NOBODY";
    private static final String LABOUR_NAME = "滨海新区劳动监察局";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    Opinions opinions;

    @Autowired
    AuthorityUses uses;

    @Autowired
    Journey journey;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ObjectMapper json;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    private CaseNumber number;
    private String mediator;
    private String officer;
    private String head;
    private long authority;

    @BeforeEach
    void twoDepartmentsAndACaseInSession() {
        number = road.inSession(CENTRE, DisputeType.MIGRANT_WAGES);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
        directory.found(new Department(LABOUR, LABOUR_NAME, "劳监", true));
        directory.found(new Department(HOUSES, "滨海新区房屋管理局", "房管", true));
        directory.found(new Department(NOBODY, "滨海新区无人局", "无人", false));
        sql.update(
                "update directory_post_holding set to_day = from_day where department in (?, ?) and deputy_for is null",
                LABOUR,
                HOUSES);
        officer = officer(LABOUR, CENTRE);
        head = head(LABOUR);
        authority = authorities.grant(authority("50000"));
    }

    @Test
    void withinTheAuthorityTheOfficerBindsTheDepartment() throws Exception {
        ask(LABOUR, Matter.DECISION, "48000");
        var task = road.task(number, "GiveOpinion");
        assertThat(task.groups()).containsExactly("SECONDED_OFFICER." + CENTRE + "." + LABOUR);
        assertThat(tasks.createTaskQuery().taskId(task.id()).singleResult().getDescription())
                .isEqualTo("征询要求：就涉及的事项或者金额作出决定。派驻干部在授权范围之内代表" + LABOUR_NAME + "主要领导答复。");
        assertThat(clocks.of(number))
                .filteredOn(clock ->
                        clock.running() && clock.deadline().term().key().equals(OpinionProcess.OPINION_TERM))
                .singleElement()
                .satisfies(clock -> assertThat(clock.deadline().dueAt()).isEqualTo(task.due()));
        assertThat(cases.askedOf(number))
                .extracting(AskedDepartment::department, AskedDepartment::centre, AskedDepartment::askedBy)
                .containsExactly(tuple(LABOUR, CENTRE, mediator));

        Map<String, Object> form = actAs.run(officer, () -> desk.form(task.id()));
        assertThat(form.get("authority").toString())
                .contains("代表" + LABOUR_NAME + "主要领导", "津劳授〔2026〕1号", "决定欠薪的先行支付", "50,000.00元");
        assertThat(form.get("request").toString()).contains("能否先行支付工资", "48,000.00元");
        assertThat(form.get("facts").toString()).doesNotContain("申请人1");
        actAs.run(
                officer,
                () -> desk.complete(
                        task.id(),
                        Map.of(
                                "answer",
                                "DECISION",
                                "opinion",
                                "同意先行支付",
                                "amount",
                                48000,
                                "basis",
                                "《保障农民工工资支付条例》第三十条")));

        assertThat(road.open(number)).containsExactly("HoldSession");
        Request request = opinions.requests(number).get(0);
        assertThat(request.ending()).isEqualTo(Ending.ANSWERED);
        Reply reply = opinions.replies(request.id()).get(0);
        assertThat(opinions.replies(number)).containsExactly(Map.entry(request.id(), List.of(reply)));
        assertThat(opinions.dues(number, List.of(request))).as("it has ended").isEmpty();
        assertThat(reply)
                .extracting(Reply::binding, Reply::authority, Reply::onBehalfOf, Reply::officer)
                .containsExactly(true, authority, head, officer);
        Decision decision = decision();
        assertThat(decision.outcome()).isEqualTo("binding");
        assertThat(decision.reason()).isEqualTo("派驻干部代表" + LABOUR_NAME + "主要领导决定（津劳授〔2026〕1号）：同意先行支付（金额48000元）");
        assertThat(records.of(number)).extracting(CaseRecord::kind).contains(RecordKind.DEPARTMENT_REPLY);
        assertThat(timeline("department-decided"))
                .extracting(row -> row.get("actor"), row -> row.get("on_behalf_of"), row -> row.get("summary"))
                .containsExactly(tuple(officer, head, "代表" + LABOUR_NAME + "主要领导作出决定，对部门有约束力"));
        assertThat(cases.askedOf(number).get(0).endedAt()).isNotNull();
        for (String address : List.of("/handling", "/print", "/panel")) {
            assertThat(page(mediator, address))
                    .as(address)
                    .contains("征询" + LABOUR_NAME, "已答复", "能否先行支付工资", "48,000.00 元", directory.nameOf(mediator))
                    .contains("代表主要领导决定，对部门有约束力", LABOUR_NAME + "主要领导" + directory.nameOf(head))
                    .contains("津劳授〔2026〕1号，决定欠薪的先行支付，上限50,000.00元", "同意先行支付", "《保障农民工工资支付条例》第三十条")
                    .contains("答复期限", MINUTE.format(task.due()));
        }
        assertThat(uses.of(LABOUR, officer, TODAY, TODAY, 10))
                .extracting(AuthorityUse::number, AuthorityUse::binding, AuthorityUse::amount, AuthorityUse::beyond)
                .containsExactly(tuple(number, true, new BigDecimal("48000.00"), null));
        assertThat(uses.of(LABOUR, officer, TODAY.plusDays(1), null, 10)).isEmpty();
        assertThat(uses.of(HOUSES, officer, null, null, 10)).isEmpty();
    }

    @Test
    void beyondTheCeilingTheHeadDecides() throws Exception {
        ask(LABOUR, Matter.DECISION, "80000");
        Map<String, Object> decision = decision("先行支付八万元", 80000, false);
        assertThatThrownBy(() -> answer(officer, decision))
                .hasStackTraceContaining("涉及金额80000元，超过授权上限50000元。请勾选“报主要领导决定”后提交");
        answer(officer, decision("先行支付八万元", 80000, true));

        var task = road.task(number, "HeadDecides");
        assertThat(task.groups()).containsExactly("DEPARTMENT_HEAD." + LABOUR);
        Map<String, Object> form = actAs.run(head, () -> desk.form(task.id()));
        assertThat(form.get("draft").toString()).contains("先行支付八万元", "超过授权上限50000元");
        assertThat(cases.decisions(number)).extracting(Decision::kind).doesNotContain("department-reply");

        actAs.run(head, () -> desk.complete(task.id(), Map.of("said", "RETURNED", "headOpinion", "请核实工资表")));
        assertThat(road.open(number)).containsExactly("GiveOpinion", "HoldSession");
        assertThat(actAs.run(
                                officer,
                                () -> desk.form(road.task(number, "GiveOpinion").id()))
                        .get("returned")
                        .toString())
                .contains("请核实工资表");
        answer(officer, decision("核实后先行支付六万元", 60000, true));
        actAs.run(
                head,
                () -> desk.complete(
                        road.task(number, "HeadDecides").id(),
                        Map.of("said", "CHANGED", "headOpinion", "先行支付五万五千元", "headAmount", 55000)));

        assertThat(road.open(number)).containsExactly("HoldSession");
        assertThat(decision().outcome()).isEqualTo("head");
        assertThat(decision().reason()).isEqualTo(LABOUR_NAME + "主要领导改定：先行支付五万五千元（金额55000元）");
        assertThat(decision().decidedBy()).isEqualTo(head);
        assertThat(timeline("head-decided")).hasSize(1);
        assertThat(page(office.somebody("00", Post.AUDITOR), "/handling"))
                .contains("主要领导退回重办", "请核实工资表", "涉及金额80000元，超过授权上限50000元", "现有授权")
                .contains("主要领导决定，对部门有约束力", "改定", "先行支付五万五千元", "55,000.00 元", directory.nameOf(head));
        assertThat(timeline("head-decided").get(0).get("on_behalf_of")).isNull();
        assertThat(uses.of(LABOUR, officer, null, null, 10))
                .extracting(AuthorityUse::binding, AuthorityUse::headSaid, AuthorityUse::amount)
                .containsExactly(
                        tuple(true, HeadSaid.CHANGED, new BigDecimal("60000.00")),
                        tuple(false, HeadSaid.RETURNED, new BigDecimal("80000.00")));
    }

    @Test
    void anAuthorityRevokedWhileTheFormWasOpenBindsNobody() {
        ask(LABOUR, Matter.DECISION, "48000");
        String task = road.task(number, "GiveOpinion").id();
        Map<String, Object> form = actAs.run(officer, () -> desk.form(task));
        assertThat(form.get("authority").toString()).contains("代表" + LABOUR_NAME + "主要领导");
        authorities.revoke(authority, "轮换");

        assertThatThrownBy(() -> answer(officer, decision("同意先行支付", 48000, false)))
                .hasStackTraceContaining("派驻干部没有在有效期内的授权。请勾选“报主要领导决定”后提交");
        assertThat(road.open(number)).contains("GiveOpinion");

        authority = authorities.grant(authority("50000"));
        sql.update(
                "update directory_authority set from_day = ?, to_day = ? where id = ?",
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                authority);
        assertThatThrownBy(() -> answer(officer, decision("同意先行支付", 48000, false)))
                .hasStackTraceContaining("没有在有效期内的授权");
        answer(officer, decision("同意先行支付", 48000, true));
        actAs.run(head, () -> desk.complete(road.task(number, "HeadDecides").id(), Map.of("said", "APPROVED")));

        assertThat(decision().reason()).isEqualTo(LABOUR_NAME + "主要领导同意：同意先行支付（金额48000元）");
        assertThat(uses.of(LABOUR, officer, null, null, 10)).isEmpty();
    }

    @Test
    void anOpinionNeedsNoAuthorityAndBindsNobody() {
        authorities.revoke(authority, "轮换");
        ask(LABOUR, Matter.OPINION, null);
        answer(officer, Map.of("answer", "OPINION", "opinion", "建议先核实用工关系"));

        assertThat(decision().outcome()).isEqualTo("opinion");
        assertThat(opinions.replies(opinions.requests(number).get(0).id())
                        .get(0)
                        .binding())
                .isFalse();
        assertThat(timeline("department-replied").get(0).get("on_behalf_of")).isNull();
    }

    @Test
    void whoIsOfAnotherDepartmentOrHasLeftCannotAnswer() {
        ask(LABOUR, Matter.OPINION, null);
        String stranger = officer(HOUSES, CENTRE);
        assertThatThrownBy(() -> answer(stranger, Map.of("answer", "OPINION", "opinion", "意见")))
                .hasMessageContaining("No such task for this person");

        long request = opinions.requests(number).get(0).id();
        assertThatThrownBy(() -> actAs.run(
                        stranger, () -> opinions.answer(number, request, new Answer(false, "意见", null, null, false))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("您现在不是" + LABOUR_NAME + "的派驻干部");
    }

    @Test
    void withoutAHeadThereIsOnlyAnOpinion() {
        sql.update("update directory_post_holding set to_day = from_day where person = ?", head);
        ask(LABOUR, Matter.DECISION, "1000");
        assertThatThrownBy(() -> answer(officer, decision("同意", 1000, false)))
                .hasStackTraceContaining("没有登记主要领导，现在只能提出书面意见");
    }

    @Test
    void asksTheDistrictsOfficerWhereTheCentreHasNoneAndNobodyWhereThereIsNone() {
        String ofDistrict = officer(HOUSES, "00");
        ask(HOUSES, Matter.OPINION, null);
        assertThat(road.task(number, "GiveOpinion").groups()).containsExactly("SECONDED_OFFICER.00." + HOUSES);
        answer(ofDistrict, Map.of("answer", "OPINION", "opinion", "房屋属商品房，不涉公维金"));

        assertThatThrownBy(() -> ask(NOBODY, Matter.OPINION, null))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("没有派驻干部");
    }

    @Test
    void twoDepartmentsAnswerBesideEachOtherButEachOnlyOnceAtATime() {
        String ofHouses = officer(HOUSES, CENTRE);
        ask(LABOUR, Matter.OPINION, null);
        ask(HOUSES, Matter.PART, null);
        assertThatThrownBy(() -> ask(LABOUR, Matter.OPINION, null))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("正在办理");
        assertThat(openAt("UserTask_GiveOpinion")).hasSize(2);

        answerAs(ofHouses, HOUSES, Map.of("answer", "OPINION", "opinion", "已现场查看"));
        assertThat(openAt("UserTask_GiveOpinion")).hasSize(1);
        answerAs(officer, LABOUR, Map.of("answer", "OPINION", "opinion", "已约谈用工单位"));

        assertThat(cases.decisions(number))
                .filteredOn(d -> d.kind().equals("department-reply"))
                .extracting(Decision::reason)
                .containsExactly("滨海新区房屋管理局提出书面意见：已现场查看", LABOUR_NAME + "提出书面意见：已约谈用工单位");
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void aPartysWithdrawalInTheMiddleEndsWhatWasAsked() {
        officer(HOUSES, CENTRE);
        ask(LABOUR, Matter.OPINION, null);
        ask(HOUSES, Matter.OPINION, null);
        actAs.run(mediator, () -> journey.withdraw(number, "双方自行和解"));

        assertThat(openAt("UserTask_GiveOpinion")).isEmpty();
        assertThat(opinions.requests(number)).extracting(Request::ending).containsOnly(Ending.CASE_ENDED);
        assertThat(cases.askedOf(number)).allMatch(asked -> asked.endedAt() != null);
        assertThat(timeline("department-request-ended")).hasSize(2);
        assertThatThrownBy(() -> ask(LABOUR, Matter.OPINION, null)).hasMessageContaining("不在办理之中");
    }

    @Test
    void requestsEndWhenTheRoadEnds() {
        ask(LABOUR, Matter.OPINION, null);
        road.sessionHeld(number, "FAILED");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
        assertThat(openAt("UserTask_GiveOpinion"))
                .as("several departments have to do with wages, so the director may go on")
                .hasSize(1);
        road.complete(number, Post.STREET_DIRECTOR, "DecideNextStep", Map.of("nextStep", "END", "reason", "双方同意申请仲裁"));
        assertThat(openAt("UserTask_GiveOpinion")).isEmpty();
        assertThat(opinions.requests(number).get(0).ending()).isEqualTo(Ending.CASE_ENDED);
    }

    @Test
    void whoAskedTakesItBack() throws Exception {
        ask(LABOUR, Matter.OPINION, null);
        long request = opinions.requests(number).get(0).id();
        assertThatThrownBy(() -> actAs.run(mediator, () -> opinions.withdraw(number, request, " ")))
                .hasMessageContaining("请填写撤回征询的理由");
        actAs.run(mediator, () -> opinions.withdraw(number, request, "当事人已补交材料"));

        assertThat(openAt("UserTask_GiveOpinion")).isEmpty();
        assertThat(opinions.requests(number).get(0).endReason()).isEqualTo("当事人已补交材料");
        assertThat(page(mediator, "/handling")).contains("已撤回：当事人已补交材料", "部门没有答复。");
        assertThatThrownBy(() -> actAs.run(mediator, () -> opinions.withdraw(number, request, "再次")))
                .hasMessageContaining("已经结束（已撤回）");
        ask(LABOUR, Matter.OPINION, null);
        assertThat(openAt("UserTask_GiveOpinion")).hasSize(1);
    }

    @Test
    void aSilentDepartmentIsRemindedAndWhoAskedIsTold() throws Exception {
        ask(LABOUR, Matter.OPINION, null);
        road.fire(number, "Timer_OpinionReminder");
        assertThat(timeline("department-reminded")).hasSize(1);
        road.fire(number, "Timer_OpinionOverdue");
        assertThat(timeline("department-silent")).hasSize(1);
        var task = road.task(number, "DecideOnSilence");
        assertThat(task.assignee()).isEqualTo(mediator);
        assertThat(road.form(number, Post.MEDIATOR, "DecideOnSilence").toString())
                .contains(directory.nameOf(officer), "常驻");
        road.complete(number, Post.MEDIATOR, "DecideOnSilence", Map.of("decision", "WAIT", "note", "已电话催办"));
        assertThat(timeline("department-urged")).hasSize(1);
        assertThat(opinions.requests(number).get(0).silentAt()).isNull();
        assertThat(page(mediator, "/handling"))
                .contains("待派驻干部答复", "逾期未答复", "催办情况", "已电话催办", "部门还没有答复。")
                .contains("答复期限", MINUTE.format(road.task(number, "GiveOpinion").due()));

        answer(officer, Map.of("answer", "OPINION", "opinion", "迟到的意见"));
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void aCaseThatStandsStillHoldsEachRequestByItsOwnDate() {
        officer(HOUSES, CENTRE);
        ask(LABOUR, Matter.OPINION, null);
        ask(HOUSES, Matter.OPINION, null);
        askedEarlier(LABOUR, 4);
        Date first = overdue(LABOUR).getDuedate();
        Date second = overdue(HOUSES).getDuedate();
        assertThat(second).isAfter(first);
        actAs.run(mediator, () -> journey.suspend(number, Journey.SuspensionGround.APPRAISAL, "鉴定委托书"));
        assertThat(overdue(LABOUR).isSuspended()).isTrue();
        assertThatThrownBy(() -> answer(officer, Map.of("answer", "OPINION", "opinion", "意见")))
                .hasStackTraceContaining("案件已中止");
        assertThatThrownBy(() -> ask(LABOUR, Matter.OPINION, null)).hasMessageContaining("不在办理之中");

        actAs.run(mediator, () -> journey.resume(number, "鉴定意见已出"));
        assertThat(overdue(LABOUR).isSuspended()).isFalse();
        assertThat(overdue(HOUSES).isSuspended()).isFalse();
        assertThat(overdue(LABOUR).getDuedate()).isEqualTo(first);
        assertThat(overdue(HOUSES).getDuedate()).isEqualTo(second);
    }

    @Test
    void nothingOfAPartyStandsInTheEngine() {
        ask(LABOUR, Matter.DECISION, "80000");
        answer(officer, decision("马克标记应得八万元", 80000, true));
        assertThat(EngineTables.holding(sql.getDataSource(), number.value()))
                .as("the case itself is there")
                .isNotEmpty();
        assertThat(EngineTables.holding(sql.getDataSource(), "马克标记")).isEmpty();
    }

    @Test
    void onlyACaseInHandAsks() {
        CaseNumber fresh = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(cases.get(fresh).stage()).isEqualTo(Stage.REGISTERED);
        assertThatThrownBy(() -> actAs.run(
                        mediator, () -> opinions.ask(fresh, new NewRequest(LABOUR, Matter.OPINION, "问题", null, null))))
                .hasMessageContaining("不在办理之中");
        assertThatThrownBy(() -> actAs.run(
                        mediator,
                        () -> opinions.ask(
                                number, new NewRequest(LABOUR, Matter.OPINION, "问题", null, TODAY.minusDays(1)))))
                .hasMessageContaining("不能早于今天");
    }

    private String page(String person, String below) throws Exception {
        return mvc.perform(get("/cases/" + number + below).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void ask(String department, Matter matter, String amount) {
        actAs.run(
                mediator,
                () -> opinions.ask(
                        number,
                        new NewRequest(
                                department,
                                matter,
                                "能否先行支付工资",
                                amount == null ? null : new BigDecimal(amount),
                                TODAY.plusDays(3))));
    }

    private static Map<String, Object> decision(String opinion, int amount, boolean toHead) {
        return Map.of("answer", "DECISION", "opinion", opinion, "amount", amount, "toHead", toHead);
    }

    private void answer(String person, Map<String, Object> form) {
        actAs.run(person, () -> desk.complete(road.task(number, "GiveOpinion").id(), form));
    }

    private void answerAs(String person, String department, Map<String, Object> form) {
        actAs.run(person, () -> desk.complete(taskOf(department), form));
    }

    private String taskOf(String department) {
        return openAt("UserTask_GiveOpinion").stream()
                .filter(task -> task.groups().get(0).endsWith(department))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<OpenTask> openAt(String element) {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals(element))
                .toList();
    }

    private Decision decision() {
        return cases.decisions(number).stream()
                .filter(d -> d.kind().equals("department-reply"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private List<Map<String, Object>> timeline(String kind) {
        return sql.queryForList(
                "select * from ledger_timeline where case_number = ? and kind = ?", number.value(), kind);
    }

    private Job overdue(String department) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .variableValueEquals("department", department)
                .singleResult();
        return jobs.createJobQuery()
                .processInstanceId(process.getId())
                .activityId("Timer_OpinionOverdue")
                .singleResult();
    }

    /** As if the department had been asked some days ago. */
    private void askedEarlier(String department, int days) {
        Deadline earlier = deadlines.start(
                TermQuery.of(OpinionProcess.OPINION_TERM), clock.instant().minus(Duration.ofDays(days)));
        sql.update(
                "update case_clock set state = ?::jsonb where task_id = ?", write(earlier.state()), taskOf(department));
        jobs.setJobDuedate(overdue(department).getId(), Date.from(earlier.dueAt()));
    }

    private String write(DeadlineState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String officer(String department, String centre) {
        String person = office.somebody(centre);
        directory.appoint(new PostHolding(
                person,
                Post.SECONDED_OFFICER,
                centre,
                null,
                department,
                SecondmentMode.RESIDENT,
                null,
                TODAY.minusYears(1),
                null,
                null));
        return person;
    }

    private String head(String department) {
        String person = office.somebody("00");
        directory.appoint(
                new PostHolding(person, Post.DEPARTMENT_HEAD, "00", department, null, TODAY.minusYears(1), null));
        return person;
    }

    private DelegatedAuthority authority(String ceiling) {
        return new DelegatedAuthority(
                null,
                officer,
                LABOUR,
                "决定欠薪的先行支付",
                Set.of("MIGRANT_WAGES", "LABOUR_OTHER"),
                new BigDecimal(ceiling),
                TODAY,
                TODAY.plusMonths(6),
                "津劳授〔2026〕1号",
                null,
                null);
    }
}
