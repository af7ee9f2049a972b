package org.wuzhen.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variables;

/** Mediation with everything real: forms, tables, clock, timers, and the staff who work it. */
@WuzhenTest
@DisplayName("Mediation of a real case")
class MediationJourneyTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String CENTRE = "61";
    private static final String MARKER = "马克标记";

    private final Office office;
    private final ActAs actAs;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseFlow flow;
    private final CaseDesk desk;
    private final Mediators mediators;
    private final Mediation mediation;
    private final MediationClock mediationClock;
    private final Road road;
    private final FormService forms;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;

    private String head;
    private String mediator;
    private String colleague;

    @Autowired
    MediationJourneyTest(
            Office office,
            ActAs actAs,
            CaseFiles cases,
            CaseClocks clocks,
            CaseFlow flow,
            CaseDesk desk,
            Mediators mediators,
            Mediation mediation,
            MediationClock mediationClock,
            Road road,
            FormService forms,
            TransactionTemplate transaction,
            JdbcTemplate sql) {
        this.office = office;
        this.actAs = actAs;
        this.cases = cases;
        this.clocks = clocks;
        this.flow = flow;
        this.desk = desk;
        this.mediators = mediators;
        this.mediation = mediation;
        this.mediationClock = mediationClock;
        this.road = road;
        this.forms = forms;
        this.transaction = transaction;
        this.sql = sql;
    }

    @BeforeEach
    void staff() {
        head = office.somebody(CENTRE, Post.COMMITTEE_HEAD);
        mediator = office.somebody(CENTRE, Post.MEDIATOR);
        colleague = office.somebody(CENTRE, Post.MEDIATOR);
    }

    @Test
    @DisplayName("goes from the choice over a recusal and two sessions to an agreement")
    void wholeRoad() {
        CaseNumber number = begin(DisputeType.NEIGHBOUR, Set.of());
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        choose(number, colleague);
        assertThat(cases.get(number).handler()).isEqualTo(colleague);
        as(
                colleague,
                number,
                "disclose-interest",
                Map.of(
                        "relation",
                        "RELATIVE",
                        "relationDetails",
                        MARKER + "系申请人表兄",
                        "consent",
                        "STEPS_BACK",
                        "toldHow",
                        "当面告知"));

        assertThat(cases.get(number).handler()).isNull();
        assertThat(mediators.recused(number)).containsExactly(colleague);
        assertThat(mediators.suggestions(number)).extracting(Suggestion::person).doesNotContain(colleague);
        assertThatThrownBy(() -> choose(number, colleague))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("回避");
        choose(number, mediator);
        as(
                mediator,
                number,
                "disclose-interest",
                Map.of("relation", "NONE", "consent", "BOTH_ACCEPT", "toldHow", "当面告知"));
        as(mediator, number, "investigate", investigation(number));
        as(mediator, number, "arrange-session", plan(LocalDateTime.now(OFFICE)));
        as(mediator, number, "hold-session", held(number, "ADJOURNED"));
        as(mediator, number, "arrange-session", plan(LocalDateTime.now(OFFICE)));
        as(mediator, number, "hold-session", held(number, "AGREED"));

        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.AGREED);
        assertThat(clocks.running(number, MediationProcess.TERM)).isEmpty();
        assertThat(mediation.sessions(number))
                .extracting(s -> s.number() + s.held().orElseThrow().result().name())
                .containsExactly("1ADJOURNED", "2AGREED");
        assertThat(mediation.investigations(number).get(0).askedParties()).hasSize(1);
        assertThat(cases.decisions(number))
                .extracting(Decision::kind)
                .contains("mediator-choice", "recusal", "mediation-session");
        assertThat(EngineTables.holding(sql.getDataSource(), MARKER)).isEmpty();
    }

    @Test
    @DisplayName("records which suggestion was passed over, and asks why")
    void passingOverASuggestionNeedsAReason() {
        CaseNumber number = begin(DisputeType.NEIGHBOUR, Set.of());
        List<Suggestion> suggestions = mediators.suggestions(number);
        String second = suggestions.get(1).person();
        Map<String, Object> entry = new HashMap<>(Map.of("chosenHow", "BY_COMMITTEE", "lead", second));

        assertThatThrownBy(() -> as(head, number, "choose-mediator", entry))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("原因");
        entry.put("choiceReason", "首位正在休假");
        as(head, number, "choose-mediator", entry);

        Decision choice = cases.decisions(number).get(0);
        assertThat(choice.outcome()).isEqualTo(second);
        assertThat(choice.advised()).isEqualTo(suggestions.get(0).person());
        assertThat(choice.overridden()).isTrue();
    }

    @Test
    @DisplayName("counts what a mediator carries and where, and stops counting when mediation has ended")
    void suggestsByLoad() {
        CaseNumber first = toSession(DisputeType.NEIGHBOUR, Set.of());
        CaseNumber second = begin(DisputeType.NEIGHBOUR, Set.of());
        assertThat(suggestion(second, mediator).openCases()).isEqualTo(1);
        assertThat(suggestion(second, mediator).reason()).contains("在本社区办过1件", "在办1件");
        assertThat(suggestion(first, mediator).openCases()).isZero();
        assertThat(suggestion(second, colleague).reason()).contains("手头无在办案件");

        as(mediator, first, "hold-session", held(first, "WITHDRAWN"));

        assertThat(suggestion(second, mediator).openCases()).isZero();
        assertThat(suggestion(second, mediator).reason()).contains("在本社区办过1件", "手头无在办案件");
    }

    @Test
    @DisplayName("offers the mediators of the district after those of the own centre")
    void suggestsTheDistrictLast() {
        String district = office.somebody("00", Post.MEDIATOR);
        CaseNumber number = begin(DisputeType.NEIGHBOUR, Set.of());
        List<String> places = mediators.suggestions(number).stream()
                .map(Suggestion::place)
                .distinct()
                .toList();

        assertThat(places).containsExactly("测试" + CENTRE + "街道", "区中心");
        assertThat(suggestion(number, district).reason()).startsWith("上级中心");
    }

    @Test
    @DisplayName("shows the facts with masked names and the time left")
    void showsFacts() {
        CaseNumber number = begin(DisputeType.NEIGHBOUR, Set.of());
        var shown = forms.getTaskFormVariables(task(number, "choose-mediator").id());

        String facts = shown.getValue("facts", Object.class).toString();
        assertThat(facts).contains("申请人 张*", "被申请人 李*", "剩余").doesNotContain("张三丰");
        assertThat(shown.getValue("lead", String.class))
                .isEqualTo(mediators.suggestions(number).get(0).person());
    }

    @Test
    @DisplayName("moves the timer and the due dates when the parties extend the term, up to the legal ceiling")
    void extension() {
        CaseNumber number = toSession(DisputeType.NEIGHBOUR, Set.of());
        agoAccepted(number, 25);
        LocalDate nominal = mediationClock.running(number).orElseThrow().nominalLastDay();
        Instant before = road.timer(number, "Timer_TermExpired").getDuedate().toInstant();
        road.fire(number, "StartEvent_TermNearing");
        OpenTask question = task(number, "decide-extension");
        assertThat(question.assignee()).isEqualTo(mediator);

        assertThatThrownBy(() -> as(mediator, number, "decide-extension", extension(31)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("60日");
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(before);
        as(mediator, number, "decide-extension", extension(20));

        Deadline extended = mediationClock.running(number).orElseThrow();
        assertThat(extended.nominalLastDay()).isEqualTo(nominal.plusDays(20));
        Instant due = extended.dueAt();
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(due);
        assertThat(task(number, "hold-session").due()).isEqualTo(due.truncatedTo(ChronoUnit.MILLIS));
        assertThat(road.timer(number, "Timer_NextWarning").getDuedate().toInstant())
                .isBefore(due);
        assertThat(sql.queryForObject(
                        "select extended_by from mediation_extension where case_number = ?",
                        Integer.class,
                        number.value()))
                .isEqualTo(20);
    }

    @Test
    @DisplayName("leaves the term as it is when the parties do not extend it, and ends as failed when it runs out")
    void expiry() {
        CaseNumber number = toSession(DisputeType.NEIGHBOUR, Set.of());
        agoAccepted(number, 25);
        road.fire(number, "StartEvent_TermNearing");
        as(mediator, number, "decide-extension", Map.of("decision", "KEEP", "extensionReason", "双方分歧太大"));
        assertThat(open(number)).containsExactly("UserTask_HoldSession");
        road.fire(number, "Timer_TermExpired");

        assertThat(open(number)).containsExactly("UserTask_TellOtherRoutes");
        var shown = forms.getTaskFormVariables(task(number, "tell-other-routes").id());
        assertThat(shown.getValue("outcomeLabel", String.class)).contains("期限届满");
        assertThat(shown.getValue("routeLawsuit", String.class)).contains("人民法院");
        assertThatThrownBy(() -> as(mediator, number, "tell-other-routes", Map.of("toldHow", "当面告知并签收")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("至少告知一条");
        as(
                mediator,
                number,
                "tell-other-routes",
                Map.of("routeLawsuit", "可以起诉", "toldHow", "当面告知并签收", "toldAll", true));

        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(cases.notices(number)).extracting(Notice::content).containsExactly("诉讼：可以起诉");
        assertThat(clocks.of(number))
                .filteredOn(c -> c.deadline().term().key().equals(MediationProcess.TERM))
                .extracting(c -> c.endedHow())
                .contains("期限届满未达成协议");
    }

    @Test
    @DisplayName("stands still while the case is suspended: the end does not come, and nobody is asked")
    void suspension() {
        CaseNumber number = toSession(DisputeType.NEIGHBOUR, Set.of());
        agoAccepted(number, 25);
        transaction.executeWithoutResult(s -> clocks.holdAll(number, "等待鉴定"));
        assertThat(road.timer(number, "Timer_TermExpired").isSuspended()).isTrue();
        road.fire(number, "StartEvent_TermNearing");

        assertThat(open(number)).containsExactly("UserTask_HoldSession");
        assertThat(road.timer(number, "Timer_NextWarning").getDuedate()).isAfter(new Date());
        transaction.executeWithoutResult(s -> clocks.releaseAll(number));
        assertThat(road.timer(number, "Timer_TermExpired").isSuspended()).isFalse();
        road.fire(number, "Timer_NextWarning");
        assertThat(open(number)).containsExactlyInAnyOrder("UserTask_HoldSession", "UserTask_DecideExtension");
    }

    @Test
    @DisplayName("counts a labour dispute from the request, 15 days, never extended")
    void labour() {
        CaseNumber number = toSession(DisputeType.LABOUR_OTHER, Set.of());
        var term = mediationClock.running(number).orElseThrow();

        assertThat(term.term().amount()).isEqualTo(15);
        assertThat(term.startDay())
                .isEqualTo(cases.get(number).requestAt().atZone(OFFICE).toLocalDate());
        road.fire(number, "StartEvent_TermNearing");
        assertThat(open(number)).containsExactly("UserTask_HoldSession");
    }

    @Test
    @DisplayName("takes no session after the end of the term unless the parties extend it")
    void sessionWithinTheTerm() {
        CaseNumber number = toPlan(DisputeType.NEIGHBOUR, Set.of());
        Map<String, Object> late = plan(LocalDateTime.now(OFFICE).plusDays(45));

        assertThatThrownBy(() -> as(mediator, number, "arrange-session", late))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("晚于期限届满日");
        late.putAll(Map.of("extend", true, "extendBy", 30, "agreedHow", "延期申请", "extendReason", "等待鉴定意见"));
        as(mediator, number, "arrange-session", late);

        assertThat(open(number)).containsExactly("UserTask_HoldSession");
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(mediationClock.running(number).orElseThrow().dueAt());
    }

    @Test
    @DisplayName("is never public where a minor is concerned, and invites nobody without the parties' consent")
    void sessionRules() {
        CaseNumber number = toPlan(DisputeType.DAMAGES, Set.of(Mark.MINOR));
        Map<String, Object> plan = plan(LocalDateTime.now(OFFICE).plusDays(1));
        plan.put("open", "YES");
        plan.put("invitees", "社区主任");

        assertThatThrownBy(() -> as(mediator, number, "arrange-session", plan))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("未成年人")
                .hasMessageContaining("同意");
    }

    @Test
    @DisplayName("agrees only with both sides there, and asks for what belongs to each result")
    void sessionRecordRules() {
        CaseNumber number = toSession(DisputeType.NEIGHBOUR, Set.of());
        Map<String, Object> alone = held(number, "AGREED");
        alone.put("attended", List.of(partyIds(number).get(0)));
        assertThatThrownBy(() -> as(mediator, number, "hold-session", alone))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("双方到场")
                .hasMessageContaining("未到场的原因");

        Map<String, Object> silent = held(number, "CRIMINAL_CLUE");
        silent.remove("note");
        assertThatThrownBy(() -> as(mediator, number, "hold-session", silent))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("结果说明");
        as(mediator, number, "hold-session", held(number, "CRIMINAL_CLUE"));

        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TRANSFERRED);
        assertThat(EngineTables.holding(sql.getDataSource(), MARKER)).isEmpty();
    }

    @Test
    @DisplayName("begins a fresh term when a case is mediated again after a default")
    void again() {
        CaseNumber number = toSession(DisputeType.LABOUR_OTHER, Set.of());
        as(mediator, number, "hold-session", held(number, "AGREED"));
        transaction.executeWithoutResult(s -> {
            cases.conclude(number, CaseResult.WRITTEN_AGREEMENT);
            cases.move(number, Stage.PERFORMING);
            flow.begin(MediationProcess.KEY, number, variables(DisputeType.LABOUR_OTHER));
        });

        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        assertThat(cases.get(number).result()).isNull();
        assertThat(mediationClock.running(number).orElseThrow().startDay())
                .isEqualTo(Instant.now().atZone(OFFICE).toLocalDate());
        choose(number, colleague);
        assertThat(mediators.acting(number)).extracting(Mediator::person).containsExactly(colleague);
    }

    private Suggestion suggestion(CaseNumber number, String person) {
        return mediators.suggestions(number).stream()
                .filter(s -> s.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private CaseNumber toSession(DisputeType type, Set<Mark> marks) {
        CaseNumber number = toPlan(type, marks);
        as(mediator, number, "arrange-session", plan(LocalDateTime.now(OFFICE)));
        return number;
    }

    private CaseNumber toPlan(DisputeType type, Set<Mark> marks) {
        CaseNumber number = begin(type, marks);
        choose(number, mediator);
        as(
                mediator,
                number,
                "disclose-interest",
                Map.of("relation", "NONE", "consent", "BOTH_ACCEPT", "toldHow", "当面告知"));
        as(mediator, number, "investigate", Map.of("conducted", "NO", "record", "双方陈述一致", "next", "SESSION"));
        return number;
    }

    private CaseNumber begin(DisputeType type, Set<Mark> marks) {
        return actAs.run(
                head,
                () -> transaction.execute(s -> {
                    CaseNumber number = cases.open(new NewCase(
                            CENTRE,
                            type,
                            Channel.WINDOW,
                            null,
                            "安阳里社区",
                            null,
                            "3号楼",
                            "楼上漏水",
                            "修好并赔偿",
                            new BigDecimal("3000"),
                            2,
                            marks,
                            Instant.now().minus(2, ChronoUnit.DAYS),
                            List.of(party(Party.Side.APPLICANT, "张三丰"), party(Party.Side.RESPONDENT, "李四海"))));
                    cases.accept(number);
                    cases.move(number, Stage.TRIAGE);
                    flow.begin(MediationProcess.KEY, number, variables(type));
                    return number;
                }));
    }

    private static Variables variables(DisputeType type) {
        return Variables.of(MediationProcess.CENTRE, CENTRE).with(MediationProcess.DISPUTE_TYPE, type.name());
    }

    private static Party party(Party.Side side, String name) {
        return new Party(null, side, Party.Kind.PERSON, name, null, null, null, null, null, false, null);
    }

    private void choose(CaseNumber number, String person) {
        as(
                head,
                number,
                "choose-mediator",
                Map.of("chosenHow", "BY_PARTIES", "lead", person, "choiceReason", "双方共同选定"));
    }

    private Map<String, Object> investigation(CaseNumber number) {
        return Map.of(
                "conducted",
                "YES",
                "investigatedAt",
                LocalDateTime.now(OFFICE).minusHours(1).toString(),
                "place",
                "居委会",
                "askedParties",
                List.of(partyIds(number).get(0)),
                "record",
                MARKER + "问：何时漏水？答：上月。",
                "next",
                "SESSION");
    }

    private static Map<String, Object> plan(LocalDateTime at) {
        return new HashMap<>(Map.of(
                "plannedAt", at.toString(), "place", "调解室", "open", "NO", "noticeHow", "电话告知", "notified", true));
    }

    private Map<String, Object> held(CaseNumber number, String result) {
        return new HashMap<>(Map.of(
                "heldFrom",
                LocalDateTime.now(OFFICE).minusHours(2).toString(),
                "heldTo",
                LocalDateTime.now(OFFICE).minusHours(1).toString(),
                "attended",
                partyIds(number),
                "record",
                MARKER + "双方陈述",
                "recorder",
                "记录员",
                "result",
                result,
                "note",
                MARKER + "说明"));
    }

    private static Map<String, Object> extension(int days) {
        return Map.of(
                "decision",
                "EXTEND",
                "extendBy",
                days,
                "agreedHow",
                "双方签字的延期申请",
                "allAgree",
                true,
                "extensionReason",
                MARKER + "等待鉴定");
    }

    private List<String> partyIds(CaseNumber number) {
        return cases.parties(number).stream().map(p -> String.valueOf(p.id())).toList();
    }

    private void as(String person, CaseNumber number, String form, Map<String, Object> entry) {
        actAs.run(person, () -> desk.complete(task(number, form).id(), entry));
    }

    private OpenTask task(CaseNumber number, String form) {
        return desk.tasks(number).stream()
                .filter(t -> kebab(t.element()).equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + form + ", open: " + open(number)));
    }

    private static String kebab(String element) {
        return element.substring(element.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private Set<String> open(CaseNumber number) {
        return desk.tasks(number).stream().map(OpenTask::element).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As if the case had been taken in some days ago. */
    private void agoAccepted(CaseNumber number, int days) {
        transaction.executeWithoutResult(s -> {
            sql.update(
                    "update case_file set accepted_at = accepted_at - make_interval(days => ?) where number = ?",
                    days,
                    number.value());
            clocks.end(number, MediationProcess.TERM, "重新起算");
            clocks.start(number, MediationProcess.TERM, cases.get(number).acceptedAt());
        });
    }
}
