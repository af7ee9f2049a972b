package org.wuzhen.courtreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.simulator.Count;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.journey.Journey;
import org.wuzhen.sealing.Seal;

/**
 * The court of the simulator refers disputes, over HTTP and signed; each is worked to one of its ends by the office's people,
 * and at each end the court has been told once.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=courtreferral",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/courtreferral.key",
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
class CourtReferralJourneyTest {

    private static final String CENTRE = "86";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    Departments departments;

    @Autowired
    Road road;

    @Autowired
    Journey journey;

    @Autowired
    CourtReferrals referrals;

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
    Seal seal;

    @Autowired
    CaseDesk desk;

    @Autowired
    Office office;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;
    private String referralNo;

    @BeforeEach
    void aCentre() {
        control = departments.control();
        referralNo = "（2026）津0116诉前调" + UUID.randomUUID().toString().substring(0, 12) + "号";
        for (Post post : List.of(Post.INTAKE_CLERK, Post.TRIAGE_OFFICER, Post.MEDIATOR, Post.COMMITTEE_HEAD)) {
            road.holder(CENTRE, post);
        }
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
        control.forgetAnswers();
    }

    @Test
    void fiveTimesTheSameReferralIsOneCase() {
        control.order(Fault.of(Fault.Kind.REPEAT).at("court", "referral").times(1));
        CaseNumber number = referred();
        until("all came", () -> control.owed() == 0);
        refer(); // once more, under another message number

        until(
                "one opened the case, the other is known as the same",
                () -> messages("REPORTED") == 1 && messages("REPEATED") == 1);
        assertThat(sql.queryForObject(
                        "select count(*) from case_file where channel = 'COURT' and channel_ref = ?",
                        Long.class,
                        referralNo))
                .isEqualTo(1);
        assertThat(cases.get(number).centre()).isEqualTo(CENTRE);
        assertThat(cases.get(number).disputeType()).isEqualTo(DisputeType.NEIGHBOUR);
        assertThat(cases.parties(number)).hasSize(2).allMatch(party -> party.idNumber() == null);
        assertThat(road.open(number)).contains("ReviewAcceptance");
        assertThat(running(number)).contains("court-referral-confirm");
        assertThat(section(number)).contains(referralNo, "尚未确认", "相邻关系纠纷", "贾望舒");
    }

    @Test
    void aForgedOneComesToNothingAndTheTrueOneIsApplied() {
        long refused = refused();
        control.order(
                Fault.of(Fault.Kind.WRONG_SIGNATURE).at("court", "referral").times(1));
        CaseNumber number = referred();

        assertThat(refused()).isGreaterThan(refused);
        assertThat(messages("REPORTED")).isEqualTo(1);
        assertThat(cases.find(number)).isPresent();
    }

    @Test
    void whatCannotStandWaitsForAPersonAndOpensNoCase() {
        long aside = aside("BROKEN_CONTRACT");
        control.order(
                Fault.of(Fault.Kind.WRONG_CALLBACK).at("court", "referral").times(1));
        refer();
        until("put aside", () -> aside("BROKEN_CONTRACT") > aside);

        long refused = aside("REFUSED");
        control.begin("court", "referral", fields().put("centre", "120116-97"));
        until("put aside", () -> aside("REFUSED") == refused + 1);
        control.begin(
                "court",
                "referral",
                fields().put("referredOn", TODAY.plusDays(3).toString()));
        until("put aside", () -> aside("REFUSED") == refused + 2);
        assertThat(cases.byChannelRef(Channel.COURT, referralNo)).isEmpty();
    }

    @Test
    void isMediatedByTheCourtsTermAndReportedWithItsAgreement() {
        CaseNumber number = taken();
        until("the court knows who mediates", () -> referrals.get(number).ackReceipt() != null);
        ask(number, "AGREES");
        CaseClock clock = clocks.of(number).stream()
                .filter(one -> one.running() && one.taskId() == null)
                .filter(one -> one.deadline().term().key().equals("court-referral-mediation"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.deadline().state().startedAt())
                .isEqualTo(referrals.get(number).decidedAt());
        assertThat(road.timer(number, "Timer_TermExpired").getDuedate().toInstant())
                .isEqualTo(clock.deadline().dueAt());
        road.toSession(number);
        road.sessionHeld(number, "AGREED");
        sign(number);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WRITTEN_AGREEMENT);
        assertThat(road.form(number, Post.MEDIATOR, "WriteReport").get("agreementNo"))
                .asString()
                .contains("人调字");
        write(number, "AGREED", Map.of("confirmation", "YES", "undisputedFacts", "双方认可漏水发生于九月。", "factsAgreed", true));

        toldOnce(number, "AGREED");
        assertThat(section(number)).contains("达成协议", "双方认可漏水发生于九月", "法院已收到");
    }

    @Test
    void isReportedAsFailedWhenTheSidesStayApart() {
        CaseNumber number = taken();
        ask(number, "AGREES");
        road.toSession(number);
        road.sessionHeld(number, "FAILED");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
        write(number, "APART", Map.of());
        toldOnce(number, "FAILED");
    }

    @Test
    void isReportedAsExpiredWhenTheTermRunsOut() {
        CaseNumber number = taken();
        ask(number, "AGREES");
        road.toSession(number);
        road.fire(number, "Timer_TermExpired");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
        write(number, "EXPIRED", Map.of());
        toldOnce(number, "EXPIRED");
    }

    @Test
    void isGivenBackWithAReasonWhenNobodyTakesIt() {
        CaseNumber number = triaged();
        road.complete(
                number,
                Post.MEDIATOR,
                "ConfirmReferral",
                Map.of("decision", "DECLINED", "declineReason", "本中心调解员均与当事人有利害关系。"));

        until("the court knows", () -> referrals.get(number).ackReceipt() != null);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TERMINATED);
        assertThat(effects(number)).containsExactly("referral-confirmation");
        assertThat(question(number, "referral-confirmation")).contains("DECLINED", "利害关系");
        assertThat(road.open(number)).doesNotContain("WriteReport");
    }

    @Test
    void goesBackWhenTheOtherSideRefusesOrCannotBeFound() {
        CaseNumber refusing = taken();
        ask(refusing, "REFUSES");
        assertThat(cases.get(refusing).result()).isEqualTo(CaseResult.REFUSED);
        write(refusing, "UNWILLING", Map.of());
        toldOnce(refusing, "REFUSED");

        referralNo = referralNo.replace("号", "-2号");
        CaseNumber lost = taken();
        ask(lost, "UNREACHABLE");
        assertThat(road.form(lost, Post.MEDIATOR, "WriteReport")).containsEntry("ground", "UNREACHABLE");
        write(lost, "UNREACHABLE", Map.of());
        toldOnce(lost, "NOT_CONTACTABLE");
    }

    @Test
    void whatStopsTheWholeCaseIsReportedToo() {
        CaseNumber withdrawn = taken();
        ask(withdrawn, "AGREES");
        actAs.run(road.holder(CENTRE, Post.INTAKE_CLERK), () -> journey.withdraw(withdrawn, "双方已自行和解"));
        write(withdrawn, "SETTLED", Map.of());
        toldOnce(withdrawn, "WITHDRAWN");

        referralNo = referralNo.replace("号", "-2号");
        CaseNumber refused = taken();
        actAs.run(road.holder(CENTRE, Post.INTAKE_CLERK), () -> journey.refuse(refused, "被申请人拒绝"));
        write(refused, "UNWILLING", Map.of());
        toldOnce(refused, "REFUSED");

        referralNo = referralNo.replace("-2号", "-3号");
        CaseNumber sham = taken();
        actAs.run(road.holder(CENTRE, Post.INTAKE_CLERK), () -> journey.stopSham(sham, "涉嫌串通"));
        write(sham, "OTHER", Map.of());
        toldOnce(sham, "SHAM");
    }

    @Test
    void whatNeverReachesAMediatorIsGivenBackToo() {
        CaseNumber early = referred();
        actAs.run(road.holder(CENTRE, Post.INTAKE_CLERK), () -> journey.withdraw(early, "申请人不再要求调解"));
        until("the court knows", () -> referrals.get(early).ackReceipt() != null);
        assertThat(effects(early)).containsExactly("referral-confirmation");
        assertThat(question(early, "referral-confirmation")).contains("DECLINED", "撤回");
    }

    @Test
    void whatTriageLeadsElsewhereIsGivenBackAtOnce() {
        String department = road.holder(CENTRE, Post.STREET_DIRECTOR);
        CaseNumber number = toTriage();
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Map.of(
                        "route", "HANDLING",
                        "routeChangeReason", "属部门职责",
                        "leadDepartment", "EMERGENCY",
                        "helpingDepartments", List.of(),
                        "departmentReason", "属其职责"));

        until("the court knows", () -> referrals.get(number).ackReceipt() != null);
        assertThat(cases.get(number).result())
                .as("the department has it in hand")
                .isNull();
        assertThat(effects(number)).containsExactly("referral-confirmation");
        assertThat(question(number, "referral-confirmation")).contains("DECLINED", "已交主管部门办理");
        assertThat(section(number)).contains("不接受，退回法院");

        actAs.run(department, () -> journey.withdraw(number, "申请人撤回"));
        assertThat(cases.get(number).result()).isNotNull();
        assertThat(referrals.get(number).result()).isEqualTo(CaseResult.REMEDY.name());
        assertThat(gateway.of(number).stream()
                        .filter(one -> one.key().department().equals("COURT")
                                && one.operation().startsWith("referral")))
                .as("the court is told once")
                .hasSize(1);
        assertThat(road.open(number)).doesNotContain("WriteReport");
    }

    @Test
    void theCourtTakesItBackOnce() {
        CaseNumber number = taken();
        ask(number, "AGREES");
        control.order(Fault.of(Fault.Kind.REPEAT).at("court", "referral-recall").times(1));
        recall();
        until("recalled", () -> cases.get(number).result() != null);
        recall();
        until("all came", () -> control.owed() == 0);
        until("kept", () -> timeline(number).contains("法院撤回委派，本案此前已经办结或者撤回，办理结果不变"));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TERMINATED);
        write(number, "OTHER", Map.of());
        toldOnce(number, "WITHDRAWN");

        long refused = aside("REFUSED");
        control.begin("court", "referral-recall", json.createObjectNode().put("referralNo", "（2026）津0116诉前调99号"));
        until("put aside", () -> aside("REFUSED") == refused + 1);
    }

    /** The lost answer is asked for; while the line is dead, people report, and the case waits for nobody. */
    @Test
    void theReportArrivesOnceHoweverTheLineFails() {
        CaseNumber number = taken();
        ask(number, "REFUSES");
        control.order(Fault.of(Fault.Kind.HALF_OPEN)
                .at("court", "referral-report")
                .times(1)
                .afterTheWork());
        write(number, "UNWILLING", Map.of());
        toldOnce(number, "REFUSED");

        referralNo = referralNo.replace("号", "-2号");
        CaseNumber byHand = taken();
        until("the court knows who mediates", () -> referrals.get(byHand).ackReceipt() != null);
        ask(byHand, "REFUSES");
        control.order(
                Fault.of(Fault.Kind.WRONG_SCHEMA).at("court", "referral-report").times(1));
        officer();
        write(byHand, "UNWILLING", Map.of());
        until("with people", () -> road.open(byHand).contains("AskByHand"));
        actAs.run(
                officer(),
                () -> desk.complete(
                        road.task(byHand, "AskByHand").id(),
                        new HashMap<>(Map.of(
                                "status", "OK", "channel", "LETTER", "answeredBy", "诉调对接中心", "words", "已收到报告。"))));
        assertThat(referrals.get(byHand).reportReceiptAt()).isNotNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheModelHasBeenReached() {
        assertThat(Ends.reached(sql, "court-referral", CENTRE)).containsAll(Ends.drawn("court-referral"));
    }

    private CaseNumber referred() {
        refer();
        until("a case", () -> cases.byChannelRef(Channel.COURT, referralNo).isPresent());
        return cases.byChannelRef(Channel.COURT, referralNo).orElseThrow();
    }

    private void refer() {
        control.begin("court", "referral", fields());
    }

    private void recall() {
        control.begin(
                "court",
                "referral-recall",
                json.createObjectNode().put("referralNo", referralNo).put("reason", "原告要求立案审理。"));
    }

    private ObjectNode fields() {
        return json.createObjectNode().put("referralNo", referralNo).put("centre", "120116-" + CENTRE);
    }

    private CaseNumber triaged() {
        CaseNumber number = toTriage();
        road.complete(number, Post.TRIAGE_OFFICER, "ConfirmTriage", Map.of());
        return number;
    }

    private CaseNumber toTriage() {
        CaseNumber number = referred();
        // an earlier referral of the same parties may look like its double
        if (road.open(number).contains("DecideDuplicate")) {
            road.complete(number, Post.INTAKE_CLERK, "DecideDuplicate", Map.of("answer", "GO_ON", "reason", "另一委派案件"));
        }
        road.complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", Road.review());
        road.complete(
                number,
                Post.INTAKE_CLERK,
                "GiveRightsNotice",
                Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON"));
        return number;
    }

    private CaseNumber taken() {
        CaseNumber number = triaged();
        road.complete(
                number,
                Post.MEDIATOR,
                "ConfirmReferral",
                Map.of("decision", "ACCEPTED", "mediator", road.holder(CENTRE, Post.MEDIATOR), "disclosure", "NONE"));
        return number;
    }

    private void ask(CaseNumber number, String said) {
        road.complete(number, Post.MEDIATOR, "AskOtherSide", Map.of("said", said, "how", "电话征询"));
    }

    private void write(CaseNumber number, String ground, Map<String, Object> more) {
        Map<String, Object> entry = new HashMap<>(Map.of("ground", ground, "noConcessions", true));
        entry.putAll(more);
        road.complete(number, Post.MEDIATOR, "WriteReport", entry);
    }

    private void sign(CaseNumber number) {
        String applicant = cases.parties(number).get(0).id().toString();
        String respondent = cases.parties(number).get(1).id().toString();
        String today = TODAY.toString();
        road.complete(number, Post.MEDIATOR, "ChooseAgreementForm", Map.of("agreementForm", "WRITTEN"));
        road.complete(
                number,
                Post.MEDIATOR,
                "DraftAgreement",
                Map.of(
                        "mainFacts",
                        "漏水",
                        "matters",
                        "赔偿",
                        "terms",
                        "赔偿六千元",
                        "mode",
                        "转账",
                        "copies",
                        3,
                        "instalments",
                        List.of(Map.of(
                                "debtor",
                                respondent,
                                "subject",
                                "MONEY",
                                "what",
                                "支付赔偿款",
                                "amount",
                                6000,
                                "due",
                                TODAY.plusDays(8).toString()))));
        road.complete(
                number,
                Post.MEDIATOR,
                "SignAgreement",
                Map.of(
                        "signing",
                        "SIGNED",
                        "signatures",
                        List.of(
                                Map.of("party", applicant, "signedOn", today, "manner", "SIGNATURE"),
                                Map.of("party", respondent, "signedOn", today, "manner", "FINGERPRINT")),
                        "mediatorSignedOn",
                        today,
                        "sealedOn",
                        today));
    }

    /** The court got one confirmation and one report, this one, and its receipt is in the file. */
    private void toldOnce(CaseNumber number, String outcome) {
        until("the court has it", () -> referrals.get(number).reportReceiptAt() != null);
        until("and the confirmation", () -> referrals.get(number).ackReceiptAt() != null);
        assertThat(effects(number)).containsExactlyInAnyOrder("referral-confirmation", "referral-report");
        assertThat(question(number, "referral-report")).contains("\"" + outcome + "\"", referralNo, "sha256:");
        assertThat(gateway.of(number).stream()
                        .filter(one -> one.key().department().equals("COURT")))
                .allMatch(one -> one.state() == EnquiryState.ANSWERED)
                .hasSize(2);
    }

    /** What was done at the court for a case, once for each effect. */
    private List<String> effects(CaseNumber number) {
        return control.countsOf(number.value()).stream()
                .filter(count -> count.agency().equals("court"))
                .flatMap(count -> java.util.Collections.nCopies((int) count.effects(), count).stream())
                .map(Count::operation)
                .toList();
    }

    private String question(CaseNumber number, String operation) {
        Enquiry asked = gateway.of(number).stream()
                .filter(one -> one.operation().equals(operation))
                .findFirst()
                .orElseThrow();
        return seal.open(sql.queryForObject(
                "select payload_sealed from department_enquiry where id = ?", String.class, asked.id()));
    }

    private String section(CaseNumber number) {
        return folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .filter(section -> section.title().equals("诉前委派"))
                .map(section -> section.blocks().toString())
                .findFirst()
                .orElse("");
    }

    private String officer() {
        return directory.officers("COURT", CENTRE).stream()
                .map(PostHolding::person)
                .findFirst()
                .orElseGet(() -> {
                    String person = office.somebody(CENTRE);
                    directory.appoint(new PostHolding(
                            person,
                            Post.SECONDED_OFFICER,
                            CENTRE,
                            null,
                            "COURT",
                            SecondmentMode.RESIDENT,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null,
                            null));
                    return person;
                });
    }

    private List<String> running(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(CaseClock::running)
                .map(clock -> clock.deadline().term().key())
                .toList();
    }

    private long messages(String state) {
        return sql.queryForObject(
                "select count(*) from department_message where operation = 'referral' and state = ? and case_number ="
                        + " (select number from case_file where channel = 'COURT' and channel_ref = ?)",
                Long.class,
                state,
                referralNo);
    }

    private long aside(String problem) {
        return sql.queryForObject(
                "select count(*) from department_message where department = 'COURT' and state = 'SET_ASIDE' and problem = ?",
                Long.class,
                problem);
    }

    private long refused() {
        return sql.queryForObject("select coalesce(sum(times), 0) from department_refusal", Long.class);
    }

    private List<String> timeline(CaseNumber number) {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? order by id", String.class, number.value());
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
