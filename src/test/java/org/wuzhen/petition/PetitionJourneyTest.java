package org.wuzhen.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Ends;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.PrintedPaper;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;

/** Petitions worked by the office's people to each of their ends, with the petition office of the simulator over HTTP. */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=petition",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/petition.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.exchange.first-wait=100ms",
            "wuzhen.exchange.longest-wait=500ms",
            "wuzhen.exchange.poll=200ms",
            "wuzhen.exchange.breaker.calls=200",
            "wuzhen.exchange.breaker.least=200",
            "wuzhen.inbox.first-wait=50ms",
            "wuzhen.inbox.longest-wait=300ms",
            "wuzhen.inbox.poll=200ms"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PetitionJourneyTest {

    private static final String CENTRE = "87";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    Departments departments;

    @Autowired
    Road road;

    @Autowired
    Petition petitions;

    @Autowired
    PetitionPapers papers;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Directory directory;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    ActAs actAs;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    CaseDesk desk;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;

    @BeforeEach
    void aCentre() {
        control = departments.control();
        for (Post post : List.of(Post.INTAKE_CLERK, Post.TRIAGE_OFFICER, Post.STREET_DIRECTOR)) {
            road.holder(CENTRE, post);
        }
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
        control.forgetAnswers();
    }

    @Test
    void isAnsweredAndThePetitionerAcceptsTheOpinion() {
        CaseNumber number = handled();
        assertThat(petitions.get(number).petitionNo()).startsWith("XF");
        assertThat(effects(number)).contains("registration");
        opinion(number);
        complete(number, "AwaitReview", Map.of("step", "SATISFIED"));

        ended(number, Outcome.SATISFIED, CaseResult.PETITION_CLOSED);
        until(
                "acceptance and close are known there",
                () -> effects(number).stream().filter("progress"::equals).count() == 2);
        assertThat(printed(number)).extracting(PrintedPaper::title).containsExactly("信访事项受理告知书", "信访事项处理意见书");
        PrintedPaper opinion = printed(number).get(1);
        assertThat(opinion.number()).contains("信意字");
        assertThat(opinion.addressee())
                .isEqualTo(petitions.petitioners(number).get(0).name());
        assertThat(String.join("", opinion.lines())).contains("路灯不亮情况属实，已现场核实", "30日内可以请求复查");
        assertThat(section(number)).contains("已退回重拟");
        until("the opinion is known there", () -> effects(number).contains("handling-opinion"));
        assertThat(section(number)).contains("信意字", "信访人息诉", "XF", "信告字");
        assertThat(running(number)).noneMatch(term -> term.startsWith("petition"));
        until("nothing is left of the stage", () -> road.open(number).contains("FollowUp"));
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(sql.queryForObject("select count(*) from " + table + " where text_ like '%路灯不亮%'", Long.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void sixtyDaysAreExtendedOnceByThirtyFromTheNominalDay() {
        CaseNumber number = handled();
        Deadline before = petitions.closing(number).orElseThrow();
        complete(number, "HandlePetition", Map.of("step", "EXTEND", "extraDays", 30, "stepReason", "需要鉴定"));
        assertThatThrownBy(() -> complete(
                        number, "DecidePetitionExtension", Map.of("decision", "EXTEND", "days", 31, "reason", "需要鉴定")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不得超过30日");
        complete(number, "DecidePetitionExtension", Map.of("decision", "EXTEND", "days", 30, "reason", "需要鉴定"));

        Deadline after = petitions.closing(number).orElseThrow();
        assertThat(after.nominalLastDay()).isEqualTo(before.nominalLastDay().plusDays(30));
        assertThat(road.task(number, "HandlePetition").due()).isEqualTo(after.dueAt());
        assertThat(cases.notices(number)).anyMatch(notice -> notice.kind().equals("petition-extension"));
        assertThat(printed(number)).extracting(PrintedPaper::title).contains("信访事项延期告知书");
        complete(number, "HandlePetition", Map.of("step", "EXTEND", "extraDays", 1, "stepReason", "再等"));
        assertThatThrownBy(() -> complete(
                        number, "DecidePetitionExtension", Map.of("decision", "EXTEND", "days", 1, "reason", "再等")))
                .hasMessageContaining("上限90日");
    }

    @Test
    void fiveRepresentativesMaySpeakAndNotSix() {
        CaseNumber number = registering(12);
        List<String> six = petitions.petitioners(number).stream()
                .map(Party::id)
                .map(String::valueOf)
                .toList();
        assertThat(six).hasSize(6);
        assertThatThrownBy(() -> register(number, Map.of("people", 12, "representatives", six)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("代表不得超过5人")
                .hasMessageContaining("现选了6人");
        assertThatThrownBy(() -> register(number, Map.of("people", 12, "representatives", List.of())))
                .hasMessageContaining("应当推选代表");
        register(number, Map.of("people", 12, "representatives", six.subList(0, 5)));
        assertThat(petitions.get(number).represented()).hasSize(5);
        until("registered", () -> petitions.get(number).petitionNo() != null);
    }

    @Test
    void whatIsNotTheCentresIsRefusedWithItsWay() {
        CaseNumber number = registering(1);
        register(number, Map.of("pending", "SUPERIOR"));
        assertThat(petitions.get(number).acceptance()).isEqualTo("not-accepted");
        tell(number);
        ended(number, Outcome.NOT_ACCEPTED, CaseResult.REDIRECTED);
        assertThat(cases.notices(number))
                .anySatisfy(notice -> assertThat(notice.content()).contains("第十九条", "上级机关"));

        CaseNumber lawsuit = registering(1);
        register(lawsuit, Map.of("legalMatter", "YES"));
        tell(lawsuit);
        ended(lawsuit, Outcome.NOT_ACCEPTED, CaseResult.REDIRECTED);
    }

    @Test
    void aNameThatIsToBeKeptStandsInNoOpinion() {
        CaseNumber number = registering(1);
        register(number, Map.of("confidential", true));
        tell(number);
        name(number, "TRIAGE_OFFICER");
        String name = petitions.petitioners(number).get(0).name();
        assertThatThrownBy(() -> draft(number, name + "反映属实"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("要求保密");
        draft(number, "信访人反映属实");
        assertThat(section(number)).contains("要求保密");
    }

    @Test
    void whoeverHasAnInterestStepsBack() {
        CaseNumber number = handled();
        String first = road.holder(CENTRE, Post.TRIAGE_OFFICER);
        complete(number, "HandlePetition", Post.TRIAGE_OFFICER, Map.of("step", "RECUSE", "stepReason", "与信访人是近亲属"));
        assertThat(petitions.get(number).handler()).isNull();
        assertThat(cases.circle(number).recused()).contains(first);
        assertThatThrownBy(() -> name(number, "TRIAGE_OFFICER")).hasMessageContaining("选项无效");
        name(number, "STREET_DIRECTOR");
        complete(number, "HandlePetition", Map.of("step", "WITHDRAWN", "stepReason", "问题已经解决"));
        until("told", () -> cases.get(number).result() != null);
        ended(number, Outcome.WITHDRAWN, CaseResult.WITHDRAWN);
        until("told", () -> effects(number).contains("handling-opinion"));
    }

    @Test
    void isSettledOnTheWay() {
        CaseNumber number = handled();
        complete(number, "HandlePetition", Map.of("step", "SETTLED", "stepReason", "双方同意分期补偿"));
        ended(number, Outcome.SETTLED, CaseResult.PETITION_CLOSED);
        until("told", () -> effects(number).contains("handling-opinion"));
    }

    @Test
    void nobodyAsksForAReviewInTime() {
        CaseNumber number = handled();
        opinion(number);
        Deadline window = clocks.running(number, "petition-review-request").orElseThrow();
        assertThat(window.startDay()).isEqualTo(TODAY);
        assertThat(road.timer(number, "Timer_ReviewWindowOver").getDuedate().toInstant())
                .isEqualTo(window.dueAt());
        road.fire(number, "Timer_ReviewWindowOver");
        ended(number, Outcome.WINDOW_OVER, CaseResult.PETITION_CLOSED);
    }

    @Test
    void isReviewedAndReReviewedAndThenFinal() {
        CaseNumber number = handled();
        opinion(number);
        onlyTaken(number);
        request(number, "Review");
        control.begin("petition", "review-result", result(number, "REVIEW", "UPHELD"));
        until("the review is known", () -> road.open(number).contains("AwaitRecheck"));
        assertThat(running(number)).contains("petition-recheck-request").doesNotContain("petition-review");
        request(number, "Recheck");
        control.begin("petition", "review-result", result(number, "RE_REVIEW", "CHANGED"));
        until("the re-review is known", () -> cases.get(number).result() != null);

        ended(number, Outcome.FINAL, CaseResult.PETITION_CLOSED);
        assertThat(section(number)).contains("维持", "变更", "信访部门系统");
        assertThat(printed(number)).extracting(PrintedPaper::title).contains("信访事项复查结果告知书", "信访事项复核结果告知书");
    }

    @Test
    void aRequestMayBeRefusedAndAResultEnteredByHand() {
        CaseNumber number = handled();
        opinion(number);
        control.answer("petition", "review-request", number.value(), 1, "late");
        complete(number, "AwaitReview", Map.of("step", "REQUEST", "requestedOn", TODAY.toString(), "grounds", "事实不清"));
        until("refused", () -> road.open(number).contains("AwaitReview"));
        assertThat(road.form(number, Post.STREET_DIRECTOR, "AwaitReview").get("refused"))
                .asString()
                .contains("三十日");
        onlyTaken(number);
        request(number, "Review");
        byHand(number, "Review", "UPHELD");
        road.fire(number, "Timer_RecheckWindowOver");
        ended(number, Outcome.REVIEWED, CaseResult.PETITION_CLOSED);
    }

    @Test
    void aRevokedOpinionIsHandledAnewWithSixtyDays() {
        CaseNumber number = handled();
        opinion(number);
        onlyTaken(number);
        request(number, "Review");
        byHand(number, "Review", "REVOKED");
        assertThat(road.open(number)).contains("NamePetitionHandler");
        assertThat(petitions.closing(number)).isPresent();
        name(number, "TRIAGE_OFFICER");
        opinion(number);
        assertThat(petitions.round(number)).isEqualTo(2);
        until(
                "the second opinion is known too",
                () -> effects(number).stream()
                                .filter("handling-opinion"::equals)
                                .count()
                        == 2);
    }

    @Test
    void aMatterPassedOnIsTakenOnOnceAndReported() {
        CaseNumber number = passedOn();
        assertThat(petitions.transfer(number).orElseThrow().needReport()).isTrue();
        assertThat(running(number)).contains(Petition.OBJECTION);
        complete(number, "ReviewTransfer", Map.of("decision", "TAKE_ON"));
        until("taken on there", () -> effects(number).contains("transfer-acceptance"));
        assertThat(running(number)).doesNotContain(Petition.OBJECTION);
        register(number, Map.of());
        assertThat(effects(number)).doesNotContain("registration");
        tell(number);
        name(number, "TRIAGE_OFFICER");
        opinion(number);
        until("reported", () -> effects(number).contains("handling-opinion"));
        complete(number, "AwaitReview", Map.of("step", "SATISFIED"));
        ended(number, Outcome.SATISFIED, CaseResult.PETITION_CLOSED);
        assertThat(effects(number).stream().filter("handling-opinion"::equals)).hasSize(1);
    }

    @Test
    void whatThePetitionOfficeDoesNotRegisterIsHandledAndReportedToNobody() {
        String officer = officer();
        CaseNumber number = registering(1);
        control.answer("petition", "registration", number.value(), null, "not-here");
        register(number, Map.of());
        until("with people", () -> road.open(number).contains("AskByHand"));
        String byHand = road.task(number, "AskByHand").id();
        actAs.run(officer, () -> {
            Map<String, Object> form = new HashMap<>(desk.form(byHand));
            form.putAll(Map.of("status", "REFUSED", "channel", "PHONE", "answeredBy", "区信访办", "words", "依法应通过诉讼途径解决"));
            desk.complete(byHand, form);
        });
        until("known", () -> petitions.get(number).bureauSaid() != null);
        assertThat(petitions.get(number).petitionNo()).isNull();
        assertThat(road.form(number, Post.STREET_DIRECTOR, "NotifyPetitioner").get("bureauText"))
                .asString()
                .contains("未予登记");
        tell(number);
        name(number, "TRIAGE_OFFICER");
        opinion(number);
        complete(number, "AwaitReview", Map.of("step", "SATISFIED"));
        ended(number, Outcome.SATISFIED, CaseResult.PETITION_CLOSED);
        assertThat(effects(number)).doesNotContain("handling-opinion");
    }

    @Test
    void anObjectionIsUpheldOrDenied() {
        CaseNumber number = passedOn();
        control.answer("petition", "transfer-objection", number.value(), null, "upheld");
        object(number);
        until("answered", () -> cases.get(number).result() != null);
        ended(number, Outcome.SENT_BACK, CaseResult.REMEDY);
        assertThat(section(number, "信访部门交办")).contains("异议成立", "三定规定");

        CaseNumber denied = passedOn();
        control.answer("petition", "transfer-objection", denied.value(), null, "stays");
        object(denied);
        until("denied", () -> road.open(denied).contains("RegisterPetition"));
        assertThat(petitions.transfer(denied).orElseThrow().upheld()).isFalse();
    }

    @Test
    void anObjectionAfterFiveWorkingDaysIsNone() {
        CaseNumber number = passedOn();
        clocks.end(number, Petition.OBJECTION, "试验");
        clocks.start(number, Petition.OBJECTION, Instant.now().minus(Duration.ofDays(20)));
        assertThatThrownBy(() -> object(number))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("届满，视为接受");
    }

    @Test
    void aDeadOfficeIsAskedByHandAndTheCaseGoesOn() {
        String officer = officer();
        control.order(Fault.of(Fault.Kind.REFUSED).at("petition"));
        CaseNumber number = registering(1);
        register(number, Map.of());
        complete(number, "NotifyPetitioner", Map.of("toldHow", "IN_PERSON"));
        road.fire(number, "Timer_ReplyOverdue");
        assertThat(road.open(number)).contains("AskByHand").doesNotContain("NamePetitionHandler");
        Map<String, Object> form = actAs.run(
                officer, () -> desk.form(road.task(number, "AskByHand").id()));
        List<Map<String, Object>> results = ((List<?>) form.get("results"))
                .stream()
                        .map(row -> {
                            Map<String, Object> copy = new HashMap<>();
                            ((Map<?, ?>) row).forEach((key, value) -> copy.put(key.toString(), value));
                            return copy;
                        })
                        .toList();
        results.forEach(row -> {
            String hint = row.get("hint").toString();
            if (hint.startsWith("信访件号")) {
                row.put("value", "XF12011620261199001");
            } else if (hint.startsWith("登记日期")) {
                row.put("value", TODAY.toString());
            } else if (hint.contains("未受理")) {
                row.put("value", "未受理");
            }
        });
        actAs.run(
                officer,
                () -> desk.complete(
                        road.task(number, "AskByHand").id(),
                        new HashMap<>(Map.of(
                                "status",
                                "OK",
                                "channel",
                                "PHONE",
                                "answeredBy",
                                "区信访办",
                                "words",
                                "已登记。",
                                "results",
                                results))));
        assertThat(petitions.get(number).petitionNo()).isEqualTo("XF12011620261199001");
        name(number, "TRIAGE_OFFICER");
        control.liftAll();
        control.order(Fault.of(Fault.Kind.WRONG_SCHEMA).at("petition", "handling-opinion"));
        opinion(number);
        until("with people again", () -> road.open(number).contains("AskByHand"));
        complete(number, "AwaitReview", Map.of("step", "SATISFIED"));
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.PETITION_CLOSED);
        assertThat(road.open(number)).contains("AskByHand").doesNotContain("FollowUp");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheModelHasBeenReached() {
        assertThat(Ends.reached(sql, "petition", CENTRE)).containsAll(Ends.drawn("petition"));
    }

    private CaseNumber passedOn() {
        String transferNo = "ZS-" + UUID.randomUUID().toString().substring(0, 12);
        control.begin(
                "petition",
                "transfer",
                json.createObjectNode()
                        .put("transferNo", transferNo)
                        .put("centre", "120116-" + CENTRE)
                        .put("name", "闻人" + transferNo.substring(3, 9)));
        until("a case", () -> cases.byChannelRef(Channel.PETITION, transferNo).isPresent());
        CaseNumber number = cases.byChannelRef(Channel.PETITION, transferNo).orElseThrow();
        control.begin(
                "petition",
                "transfer",
                json.createObjectNode().put("transferNo", transferNo).put("centre", "120116-" + CENTRE));
        road.complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", Road.review());
        toPetition(number);
        return number;
    }

    private CaseNumber registering(int people) {
        List<Party> parties = IntStream.rangeClosed(1, people > 1 ? 6 : 1)
                .mapToObj(i ->
                        Disputes.person("信访人" + UUID.randomUUID().toString().substring(0, 6) + i))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        parties.add(Disputes.company("某街道" + UUID.randomUUID().toString().substring(0, 6)));
        CaseNumber number = disputes.registered(
                road.holder(CENTRE, Post.INTAKE_CLERK),
                CENTRE,
                DisputeType.OTHER,
                Set.of(),
                parties.toArray(Party[]::new));
        road.complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", Road.review());
        toPetition(number);
        return number;
    }

    private void toPetition(CaseNumber number) {
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
                        "route",
                        "PETITION",
                        "routeChangeReason",
                        "反映街道履职",
                        "petitionMatter",
                        "OWN",
                        "petitionReason",
                        "属街道职责"));
    }

    private CaseNumber handled() {
        CaseNumber number = registering(1);
        register(number, Map.of());
        until("registered", () -> petitions.get(number).petitionNo() != null);
        tell(number);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.HANDLING);
        assertThat(running(number)).contains(Petition.CLOSE).doesNotContain(Petition.NOTIFY);
        name(number, "TRIAGE_OFFICER");
        return number;
    }

    private void register(CaseNumber number, Map<String, Object> other) {
        Map<String, Object> typed = new HashMap<>(
                Map.of("form", "VISIT", "aim", "REQUEST", "repeated", "FIRST", "category", "城乡建设", "people", 1));
        typed.putAll(other);
        complete(number, "RegisterPetition", typed);
    }

    private void tell(CaseNumber number) {
        until("the petition office has answered", () -> answered(number));
        complete(number, "NotifyPetitioner", Map.of("toldHow", "IN_PERSON"));
    }

    /** Nothing is asked of the petition office that it has not answered: answers and people do not meet in one process. */
    private boolean answered(CaseNumber number) {
        return gateway.of(number).stream()
                .filter(one -> one.key().department().equals("PETITION"))
                .allMatch(one -> one.state() == EnquiryState.ANSWERED || one.state() == EnquiryState.MANUAL);
    }

    private void name(CaseNumber number, String post) {
        complete(
                number,
                "NamePetitionHandler",
                Map.of("handler", road.holder(CENTRE, Post.valueOf(post)), "noInterest", true));
    }

    private void draft(CaseNumber number, String found) {
        complete(
                number,
                "HandlePetition",
                Post.TRIAGE_OFFICER,
                Map.of(
                        "step",
                        "OPINION",
                        "opinionDecision",
                        "SUPPORTED",
                        "found",
                        found,
                        "opinion",
                        "责成十日内修复",
                        "opinionBasis",
                        "《城市道路照明设施管理规定》"));
    }

    private void opinion(CaseNumber number) {
        draft(number, "路灯不亮情况属实");
        complete(number, "SignOpinion", Map.of("decision", "RETURN", "reason", "补充依据"));
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "HandlePetition")).containsEntry("returned", "补充依据");
        draft(number, "路灯不亮情况属实，已现场核实");
        complete(number, "SignOpinion", Map.of("decision", "SIGN"));
        complete(
                number,
                "ServeOpinion",
                Post.TRIAGE_OFFICER,
                Map.of("servedOn", TODAY.toString(), "servedHow", "IN_PERSON"));
        until("the petition office has answered", () -> answered(number));
    }

    private void request(CaseNumber number, String which) {
        complete(
                number, "Await" + which, Map.of("step", "REQUEST", "requestedOn", TODAY.toString(), "grounds", "事实不清"));
        until("taken", () -> road.open(number).contains("Record" + which));
    }

    /** The body above takes the request and sends no result by itself. */
    private void onlyTaken(CaseNumber number) {
        control.answer(
                "petition",
                "review-request",
                number.value(),
                null,
                new org.wuzhen.department.simulator.Outcome(
                        null,
                        null,
                        null,
                        "accepted",
                        null,
                        List.of(org.wuzhen.department.simulator.Outcome.Report.answer(Duration.ofMillis(50), null))));
    }

    private void byHand(CaseNumber number, String which, String result) {
        complete(
                number,
                "Record" + which,
                Map.of(
                        "reviewNo",
                        "滨信复〔2026〕1号",
                        "result",
                        result,
                        "decidedOn",
                        TODAY.toString(),
                        "servedOn",
                        TODAY.toString(),
                        "summary",
                        "经复查作出意见"));
    }

    private ObjectNode result(CaseNumber number, String level, String result) {
        return json.createObjectNode()
                .put("caseNo", number.value())
                .put("level", level)
                .put("result", result)
                .put("decidedOn", TODAY.toString())
                .put("servedOn", TODAY.toString());
    }

    private void object(CaseNumber number) {
        complete(
                number,
                "ReviewTransfer",
                Map.of("decision", "OBJECT", "objection", "该物业归住建部门监管", "basis", "三定规定第三条", "suggestedUnit", "区住建委"));
    }

    private void complete(CaseNumber number, String task, Map<String, Object> typed) {
        Post post = task.equals("HandlePetition") && holds(number) ? Post.TRIAGE_OFFICER : Post.STREET_DIRECTOR;
        complete(number, task, post, typed);
    }

    private boolean holds(CaseNumber number) {
        return road.holder(CENTRE, Post.TRIAGE_OFFICER)
                .equals(petitions.get(number).handler());
    }

    private void complete(CaseNumber number, String task, Post post, Map<String, Object> typed) {
        road.complete(number, post, task, typed);
    }

    private void ended(CaseNumber number, Outcome outcome, CaseResult result) {
        until("it has ended", () -> petitions.get(number).outcome() != null);
        assertThat(petitions.get(number).outcome()).isEqualTo(outcome);
        assertThat(cases.get(number).result()).isEqualTo(result);
        assertThat(running(number)).noneMatch(term -> term.startsWith("petition"));
        until("it goes on to its dossier", () -> road.open(number).stream()
                .anyMatch(List.of("FollowUp", "ReviewClosure")::contains));
    }

    private List<String> running(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(CaseClock::running)
                .map(clock -> clock.deadline().term().key())
                .toList();
    }

    private List<PrintedPaper> printed(CaseNumber number) {
        return actAs.run(road.holder(CENTRE, Post.TRIAGE_OFFICER), () -> papers.of(number));
    }

    private List<String> effects(CaseNumber number) {
        return control.countsOf(number.value()).stream()
                .filter(count -> count.agency().equals("petition"))
                .flatMap(count -> java.util.Collections.nCopies((int) count.effects(), count.operation()).stream())
                .toList();
    }

    private String section(CaseNumber number) {
        return section(number, "信访事项");
    }

    private String section(CaseNumber number, String title) {
        return folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .filter(section -> section.title().equals(title))
                .map(section -> section.blocks().toString())
                .findFirst()
                .orElse("");
    }

    private String officer() {
        String person = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                person,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                "PETITION",
                SecondmentMode.RESIDENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null));
        return person;
    }

    private static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
