package org.wuzhen.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Ends;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.access.ActAs;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.PrintedPaper;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.simulator.Count;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.department.simulator.Outcome;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;
import org.wuzhen.sealing.Sealed;

/**
 * Judicial confirmation with everything real and the simulator's court over HTTP: each end of the stage, and what the case has
 * of it afterwards.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=confirmation",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/confirmation.key",
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
class ConfirmationJourneyTest {

    private static final String CENTRE = "30";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String APPLICANT = "闻人叙白";
    private static final String ID_NUMBER = "990101198504120311";

    @Autowired
    Departments departments;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    Confirmation confirmation;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Exchange exchange;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;
    private CaseNumber number;

    @BeforeEach
    void aCentre() {
        control = departments.control();
        road.holder(CENTRE, Post.MEDIATOR);
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
        control.forgetAnswers();
    }

    @Test
    void theCourtConfirmsAndADefaultIsEnforced() {
        signed("WANTED");
        assertThat(road.open(number)).containsExactly("RecordConsent", "RecordPerformance");
        assertThat(confirmation.of(number).lastDay())
                .isEqualTo(clocks.running(number, "confirmation").orElseThrow().lastDay());
        apply();
        until("confirmed", () -> state() == ConfirmationState.VALID);

        ConfirmationFile file = confirmation.of(number);
        assertThat(file.courtCaseNo()).contains("诉前调确");
        assertThat(file.rulingBy()).isNull();
        assertThat(road.open(number)).containsExactly("RecordPerformance");
        assertThat(notices("confirmation-ruling")).singleElement().satisfies(notice -> {
            assertThat(notice.number()).isEqualTo(file.rulingNo());
            assertThat(notice.content()).contains("确认", "申请执行", "二年内");
        });
        assertThat(notices("confirmation-application").get(0).content())
                .contains("司法确认申请书", "请求确认", "闻")
                .doesNotContain(APPLICANT, "某里1号");
        assertThat(records.of(number).stream()
                        .filter(record -> record.kind() == RecordKind.CONFIRMATION_PAPERS)
                        .count())
                .isEqualTo(2);
        assertThat(running()).noneMatch(term -> term.startsWith("confirmation"));
        assertThat(effects("confirmation-application")).isEqualTo(1);
        assertThat(section()).contains("裁定确认有效", file.rulingNo());
        assertThat(EngineTables.holding(sql.getDataSource(), number.value())).isNotEmpty();
        assertThat(EngineTables.holding(sql.getDataSource(), APPLICANT)).isEmpty();
        assertThat(EngineTables.holding(sql.getDataSource(), ID_NUMBER)).isEmpty();

        defaulted();
        Map<String, Object> form = road.form(number, Post.MEDIATOR, "DecideOnDefault");
        assertThat(form)
                .containsEntry("adviceRow", "规则R09")
                .containsEntry("measure", "ENFORCEMENT")
                .containsEntry("rulingNumber", file.rulingNo());
        complete("DecideOnDefault", Map.of("toldHow", "当面告知"));
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void aNumberThatWasNotKnownAtTheDoorIsAddedAndTheLetterIsPrintedWithFullNames() {
        signed("WANTED");
        consent("YES", "NONE");
        Party unknown = cases.parties(number).get(1);
        sql.update("update case_party set id_sealed = null, id_hash = null where id = ?", unknown.id());
        prepare();
        assertThat(confirmation.obstacles(number)).singleElement().asString().contains("公民身份号码未登记");
        complete("SubmitApplication", Map.of("submission", "REDO", "reason", "补登号码"));
        Map<String, Object> form = road.form(number, Post.MEDIATOR, "PrepareApplication");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) form.get("deliveries")) {
            Map<String, Object> filled = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> filled.put(key.toString(), value));
            if (Boolean.FALSE.equals(filled.get("numbered"))) {
                filled.put("idNumber", "99010119920806003X");
            }
            rows.add(filled);
        }
        complete("PrepareApplication", Map.of("deliveries", rows));

        assertThat(cases.parties(number).get(1).idNumber().clear()).isEqualTo("99010119920806003X");
        assertThat(confirmation.obstacles(number)).isEmpty();
        assertThat(EngineTables.holding(sql.getDataSource(), "99010119920806003X"))
                .isEmpty();
        PrintedPaper letter = confirmation.printed(number, text -> text).orElseThrow();
        assertThat(letter.lines().get(0)).contains(APPLICANT);
        assertThat(letter.foot()).anyMatch(line -> line.startsWith(APPLICANT));
        assertThat(letter.toString()).doesNotContain(APPLICANT);
    }

    @Test
    void theCourtRejects() {
        signed("WANTED");
        control.answer("court", "confirmation-application", number.value(), 1, "rejected");
        apply();
        until("rejected", () -> state() == ConfirmationState.REJECTED);

        assertThat(notices("confirmation-result").get(0).content()).contains("驳回", "变更原调解协议", "提起诉讼");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
        assertThat(running()).noneMatch(term -> term.startsWith("confirmation"));
    }

    @Test
    void theCourtAsksForMoreTwiceBeforeItAcceptsAndOnceAfter() {
        signed("WANTED");
        control.answer("court", "confirmation-application", number.value(), 1, "supplement");
        ObjectNode again = json.createObjectNode()
                .put("state", "SUPPLEMENT")
                .put("decidedOn", TODAY.toString())
                .put("supplementBy", TODAY.plusDays(6).toString());
        again.putArray("wanted").add("授权委托书").add("户籍证明");
        control.answer(
                "court",
                "confirmation-supplement",
                number.value(),
                1,
                Outcome.reporting(Outcome.Report.answer(Duration.ZERO, again)));
        apply();
        until("asked", () -> road.open(number).contains("GiveSupplement"));
        assertThat(running()).contains("confirmation-supplement");
        give();
        until(
                "asked again",
                () -> confirmation.of(number).supplements() == 1
                        && road.open(number).contains("GiveSupplement"));
        assertThat(confirmation.of(number).wantedPoints()).containsExactly("授权委托书", "户籍证明");
        assertThat(clocks.running(number, "confirmation-supplement")
                        .orElseThrow()
                        .nominalLastDay())
                .isEqualTo(TODAY.plusDays(6));
        control.answer(
                "court",
                "confirmation-supplement",
                number.value(),
                1,
                Outcome.reporting(Outcome.Report.answer(
                        Duration.ZERO,
                        json.createObjectNode().put("state", "ACCEPTED").put("decidedOn", TODAY.toString()))));
        give();
        until(
                "accepted",
                () -> state() == ConfirmationState.ACCEPTED && road.open(number).contains("RecordRuling"));

        ObjectNode notice = json.createObjectNode()
                .put("caseNo", number.value())
                .put("courtCaseNo", confirmation.of(number).courtCaseNo())
                .put("supplementBy", TODAY.plusDays(5).toString());
        control.begin("court", "confirmation-supplement-notice", notice);
        until("asked once more", () -> road.open(number).contains("GiveSupplement"));
        give();
        until("confirmed", () -> state() == ConfirmationState.VALID);
        assertThat(effects("confirmation-supplement")).isEqualTo(3);
        assertThat(section()).contains("授权委托书", "第3次");
    }

    @Test
    void aPartyWithdrawsBeforeTheRuling() {
        accepted();
        complete(
                "RecordRuling",
                Map.of("entry", "WITHDRAW", "withdrawnBy", List.of("APPLICANT"), "withdrawalReason", "已经履行完毕"));
        until("withdrawn", () -> state() == ConfirmationState.WITHDRAWN);

        assertThat(effects("confirmation-withdrawal")).isEqualTo(1);
        assertThat(notices("confirmation-result").get(0).content()).contains("已撤回", "约束力");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
    }

    @Test
    void aWithdrawalThatComesTooLateWaitsForTheRuling() {
        String officer = courtOfficer();
        accepted();
        control.answer("court", "confirmation-withdrawal", number.value(), 1, "ruled");
        complete(
                "RecordRuling",
                Map.of("entry", "WITHDRAW", "withdrawnBy", List.of("RESPONDENT"), "withdrawalReason", "反悔"));
        until("with the officer", () -> road.open(number).contains("AskByHand"));
        byHand(officer, "REFUSED", "已作出裁定，不能撤回。", Map.of());
        assertThat(road.open(number)).contains("RecordRuling");
        rules("VALID");
        until("confirmed", () -> state() == ConfirmationState.VALID);
    }

    @Test
    void theCourtDoesNotTakeIt() {
        String officer = courtOfficer();
        signed("WANTED");
        control.answer("court", "confirmation-application", number.value(), 1, "not-accepted");
        apply();
        until("with the officer", () -> road.open(number).contains("AskByHand"));
        byHand(officer, "REFUSED", "涉及确权，不予受理。", Map.of());

        assertThat(state()).isEqualTo(ConfirmationState.NOT_ACCEPTED);
        assertThat(notices("confirmation-result").get(0).content()).contains("不予受理", "提起诉讼");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
    }

    @Test
    void aDeadCourtIsAskedByTelephoneAndItsLateRulingStandsBeside() {
        String officer = courtOfficer();
        signed("WANTED");
        control.order(Fault.of(Fault.Kind.ERROR_500).at("court").forCase(number.value()));
        apply();
        Enquiry enquiry = gateway.of(number).get(0);
        actAs.run(
                office.somebody("00", Post.SYS_ADMIN),
                () -> exchange.handToPeople(enquiry.key().requestId(), "法院系统检修"));
        byHand(
                officer,
                "OK",
                "立案庭电话告知已受理。",
                Map.of("受理情况", "受理", "案号", "（2026）津0116诉前调确00088号", "决定日期", TODAY.toString()));
        assertThat(state()).isEqualTo(ConfirmationState.ACCEPTED);
        assertThat(running()).contains("confirmation-court-decide").doesNotContain("confirmation-court-accept");
        road.fire(number, "Timer_RulingOverdue");
        complete("RecordRuling", Map.of("entry", "VALID", "ruledOn", TODAY.toString()));
        assertThat(state()).isEqualTo(ConfirmationState.VALID);
        assertThat(confirmation.of(number).rulingBy()).isEqualTo(road.holder(CENTRE, Post.MEDIATOR));

        control.liftAll();
        rules("REJECTED");
        until("kept beside", () -> section().contains("法院系统随后送来的裁定"));
        assertThat(state()).isEqualTo(ConfirmationState.VALID);
        assertThat(confirmation.of(number).ruling().name()).isEqualTo("VALID");
        assertThat(notices("confirmation-ruling")).hasSize(1);
    }

    @Test
    void nobodyAppliesInTime() {
        signed("UNDECIDED");
        road.fire(number, "Timer_FirstReminder");
        road.fire(number, "Timer_LastReminder");
        assertThat(notices("confirmation-reminder")).hasSize(2);
        road.fire(number, "Timer_ApplicationExpired");

        assertThat(state()).isEqualTo(ConfirmationState.EXPIRED);
        assertThat(notices("confirmation-result").get(0).content()).contains("届满", "提起诉讼");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
        assertThat(running()).noneMatch(term -> term.startsWith("confirmation"));
        assertThat(gateway.of(number)).isEmpty();
    }

    @Test
    void theRemindersAndTheEndAreDatedFromTheDayOfEffect() {
        signed("WANTED");
        LocalDate effective = confirmation.of(number).effectiveOn();
        assertThat(day("Timer_FirstReminder")).isEqualTo(effective.plusDays(15));
        assertThat(day("Timer_LastReminder")).isEqualTo(effective.plusDays(25));
        assertThat(day("Timer_ApplicationExpired"))
                .isEqualTo(confirmation.of(number).lastDay())
                .isAfterOrEqualTo(effective.plusDays(30));
    }

    @Test
    void ownershipIsNotForTheCourtToConfirm() {
        signed("WANTED");
        consent("YES", "OWNERSHIP");

        assertThat(state()).isEqualTo(ConfirmationState.NOT_ELIGIBLE);
        assertThat(cases.decisions(number)).anySatisfy(decision -> {
            assertThat(decision.kind()).isEqualTo("confirmation-eligibility");
            assertThat(decision.ruleRow()).isEqualTo("C05");
        });
        assertThat(notices("confirmation-result").get(0).content()).contains("确权", "约束力");
        assertThat(gateway.of(number)).isEmpty();
    }

    @Test
    void onePartyAloneCannotApply() {
        signed("WANTED");
        consent("NO", "NONE");

        assertThat(state()).isEqualTo(ConfirmationState.NOT_WANTED);
        assertThat(notices("confirmation-result").get(0).content()).contains("共同提出", "提起诉讼");
        assertThat(section()).contains("不同意");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
    }

    @Test
    void whatIsMissingIsNamedAndWhatTheCourtWouldRefuseStaysHere() {
        signed("WANTED");
        consent("YES", "NONE");
        complete("PrepareApplication", Map.of("propertyInvolved", true));
        assertThat(road.form(number, Post.MEDIATOR, "SubmitApplication").get("missing"))
                .asString()
                .contains("身份证明未收", "送达地址确认书未签", "证明未出具", "涉及财产权利");
        assertThatThrownBy(() -> complete("SubmitApplication", Map.of("submission", "SUBMIT")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("全部当事人已在申请书上签字")
                .hasMessageContaining("还缺：");
        complete("SubmitApplication", Map.of("submission", "REDO", "reason", "材料不齐"));
        prepare();
        sql.update(
                "update confirmation_file set last_day = ? where case_number = ?", TODAY.minusDays(1), number.value());
        assertThatThrownBy(() -> complete("SubmitApplication", signatures()))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("已超过三十日");
        assertThat(gateway.of(number)).isEmpty();
        complete("SubmitApplication", Map.of("submission", "DROPPED", "reason", "不申请了"));
        assertThat(state()).isEqualTo(ConfirmationState.NOT_WANTED);
    }

    @Test
    void whoStillThinksNeedNotOnceEverythingIsPerformed() {
        signed("UNDECIDED");
        perform();

        assertThat(state()).isEqualTo(ConfirmationState.NOT_WANTED);
        assertThat(flow.running(number)).isFalse();
        assertThat(road.open(number)).isEmpty();
    }

    @Test
    void theCaseWaitsForTheRulingThoughEverythingIsPerformed() {
        accepted();
        perform();
        assertThat(flow.running(number)).isTrue();
        assertThat(road.open(number)).containsExactly("RecordRuling");
        rules("VALID");
        until("over", () -> !flow.running(number));
        assertThat(state()).isEqualTo(ConfirmationState.VALID);
    }

    @Test
    void nobodyWantsItAndNothingIsBegun() {
        signed("NOT_WANTED");
        assertThat(road.open(number)).containsExactly("RecordPerformance");
        assertThat(confirmation.find(number)).isEmpty();
        assertThat(clocks.running(number, "confirmation")).isPresent();
        perform();
        assertThat(flow.running(number)).isFalse();
    }

    @Test
    void partiesWhoChangeTheirMindsAreLetIn() {
        signed("NOT_WANTED");
        complete("RecordPerformance", Map.of("extent", "CONFIRM", "bothAsk", true));
        assertThat(road.open(number)).containsExactly("RecordConsent", "RecordPerformance");
        assertThatThrownBy(() -> complete("RecordPerformance", Map.of("extent", "CONFIRM", "bothAsk", true)))
                .isInstanceOf(FormRejected.class);
        apply();
        until("confirmed", () -> state() == ConfirmationState.VALID);
    }

    @Test
    void mediationAgainHasToWaitWhileTheCourtHasIt() {
        accepted();
        defaulted();
        assertThat(road.form(number, Post.MEDIATOR, "DecideOnDefault")).containsEntry("adviceRow", "规则R10");
        assertThatThrownBy(() -> complete("DecideOnDefault", Map.of("measure", "MEDIATE_AGAIN", "reason", "再谈一次")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("撤回申请");
        complete(
                "RecordRuling",
                Map.of("entry", "WITHDRAW", "withdrawnBy", List.of("APPLICANT"), "withdrawalReason", "重新调解"));
        until("withdrawn", () -> state() == ConfirmationState.WITHDRAWN);
        complete("DecideOnDefault", Map.of("measure", "MEDIATE_AGAIN", "reason", "再谈一次"));
        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
    }

    @Test
    void aCaseThatEndsTakesItsApplicationBack() {
        accepted();
        transaction.executeWithoutResult(status -> cases.handled(number));

        assertThat(state()).isEqualTo(ConfirmationState.STOPPED);
        assertThat(running()).noneMatch(term -> term.startsWith("confirmation"));
        until("the court knows", () -> effects("confirmation-withdrawal") == 1);
        rules("VALID");
        until("kept beside", () -> section().contains("法院系统随后送来的裁定"));
        assertThat(state()).isEqualTo(ConfirmationState.STOPPED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheModelHasBeenReached() {
        assertThat(Ends.reached(sql, "confirmation", CENTRE)).containsAll(Ends.drawn("confirmation"));
    }

    // ---- the road

    private void signed(String wish) {
        number = transaction.execute(status -> {
            CaseNumber opened = cases.open(new NewCase(
                    CENTRE,
                    DisputeType.NEIGHBOUR,
                    Channel.WINDOW,
                    null,
                    null,
                    null,
                    null,
                    "楼上漏水浸湿墙面",
                    "赔偿并修复",
                    null,
                    2,
                    EnumSet.noneOf(Mark.class),
                    Instant.now(),
                    List.of(
                            party(Party.Side.APPLICANT, APPLICANT, ID_NUMBER),
                            party(Party.Side.RESPONDENT, "郁青禾", "990101199003070025"))));
            cases.move(opened, Stage.TRIAGE);
            cases.move(opened, Stage.MEDIATING);
            cases.move(opened, Stage.AGREED);
            flow.begin(
                    AgreementProcess.KEY,
                    opened,
                    Variables.of(Variable.text("centre"), CENTRE)
                            .with(Variable.text("disputeType"), DisputeType.NEIGHBOUR.name())
                            .with(AgreementProcess.MEDIATION_OUTCOME, AgreementProcess.AGREED));
            return opened;
        });
        complete("ChooseAgreementForm", Map.of("agreementForm", "WRITTEN"));
        String debtor = cases.parties(number).get(1).id().toString();
        complete(
                "DraftAgreement",
                Map.of(
                        "mainFacts", "楼上漏水浸湿墙面",
                        "matters", "由被申请人承担",
                        "terms", "支付维修费",
                        "mode", "转账",
                        "copies", 3,
                        "instalments",
                                List.of(Map.of(
                                        "debtor",
                                        debtor,
                                        "subject",
                                        "MONEY",
                                        "what",
                                        "支付维修费",
                                        "amount",
                                        800,
                                        "due",
                                        TODAY.plusDays(10).toString()))));
        complete("SignAgreement", Map.of("signing", "SIGNED", "confirmation", wish));
    }

    private void accepted() {
        signed("WANTED");
        control.answer("court", "confirmation-application", number.value(), 1, "accepted-only");
        apply();
        until("accepted", () -> state() == ConfirmationState.ACCEPTED);
    }

    private void apply() {
        consent("YES", "NONE");
        prepare();
        complete("SubmitApplication", signatures());
    }

    private void consent(String respondent, String problem) {
        List<Map<String, Object>> rows = new ArrayList<>();
        cases.parties(number)
                .forEach(party -> rows.add(Map.of(
                        "party",
                        party.id().toString(),
                        "agrees",
                        party.side() == Party.Side.RESPONDENT ? respondent : "YES",
                        "saidOn",
                        TODAY.toString(),
                        "manner",
                        "IN_PERSON")));
        complete("RecordConsent", Map.of("consents", rows, "contentProblem", problem));
    }

    private void prepare() {
        List<Map<String, Object>> rows = new ArrayList<>();
        cases.parties(number)
                .forEach(party -> rows.add(Map.of(
                        "party",
                        party.id().toString(),
                        "address",
                        "滨海新区大沽街道某里1号",
                        "addressConfirmed",
                        true,
                        "identitySeen",
                        true)));
        complete("PrepareApplication", Map.of("deliveries", rows, "committeeProof", true, "propertyInvolved", false));
    }

    private static Map<String, Object> signatures() {
        return Map.of(
                "submission",
                "SUBMIT",
                "appliedOn",
                TODAY.toString(),
                "jointlySigned",
                true,
                "voluntary",
                true,
                "noCollusion",
                true);
    }

    private void give() {
        List<Map<String, Object>> rows = confirmation.of(number).wantedPoints().stream()
                .map(point -> Map.<String, Object>of("wanted", point, "given", "已补充，附后。"))
                .toList();
        complete("GiveSupplement", Map.of("answers", rows));
    }

    private void rules(String result) {
        ObjectNode ruling = json.createObjectNode()
                .put("caseNo", number.value())
                .put("courtCaseNo", confirmation.of(number).courtCaseNo())
                .put("result", result)
                .put("ruledOn", TODAY.toString());
        if (result.equals("REJECTED")) {
            ruling.put("ground", "UNCLEAR").put("reasons", "内容不明确");
        }
        control.begin("court", "confirmation-ruling", ruling);
    }

    private void perform() {
        complete(
                "RecordPerformance",
                Map.of(
                        "extent",
                        "FULL",
                        "performedOn",
                        TODAY.toString(),
                        "receiptKind",
                        "RECEIPT",
                        "receiptPages",
                        1,
                        "keptAt",
                        "档案柜"));
    }

    private void defaulted() {
        sql.update(
                "update agreement_instalment set due = ? where agreement_id in"
                        + " (select id from agreement_agreement where case_number = ?)",
                TODAY.minusDays(1),
                number.value());
        complete("RecordPerformance", Map.of("extent", "NONE", "shortfall", "没钱"));
    }

    private void complete(String task, Map<String, Object> entries) {
        road.complete(number, Post.MEDIATOR, task, entries);
    }

    /** The court's officer at the centre enters what the court said on the telephone. */
    @SuppressWarnings("unchecked")
    private void byHand(String officer, String status, String words, Map<String, String> results) {
        OpenTask task = road.task(number, "AskByHand");
        actAs.run(officer, () -> {
            Map<String, Object> form = new HashMap<>(desk.form(task.id()));
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Map<String, Object> row : (List<Map<String, Object>>) form.get("results")) {
                Map<String, Object> filled = new HashMap<>(row);
                results.forEach((title, value) -> {
                    if (row.get("hint").toString().startsWith(title)) {
                        filled.put("value", value);
                    }
                });
                rows.add(filled);
            }
            form.put("results", rows);
            form.putAll(Map.of("status", status, "channel", "PHONE", "answeredBy", "立案庭贾望舒", "words", words));
            desk.complete(task.id(), form);
        });
    }

    private String courtOfficer() {
        String officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                "COURT",
                SecondmentMode.RESIDENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null));
        return officer;
    }

    // ---- what the case has of it

    private ConfirmationState state() {
        return confirmation.of(number).state();
    }

    private List<Notice> notices(String kind) {
        return cases.notices(number).stream()
                .filter(notice -> notice.kind().equals(kind))
                .toList();
    }

    private List<String> running() {
        return clocks.of(number).stream()
                .filter(clock -> clock.running() && clock.taskId() == null)
                .map(clock -> clock.deadline().term().key())
                .toList();
    }

    private LocalDate day(String timer) {
        return road.timer(number, timer)
                .getDuedate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private int effects(String operation) {
        Predicate<Count> of = count -> count.operation().equals(operation);
        return control.countsOf(number.value()).stream()
                .filter(of)
                .mapToInt(Count::effects)
                .sum();
    }

    private String section() {
        return folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .filter(section -> section.title().startsWith("司法确认办理"))
                .toList()
                .toString();
    }

    private static void until(String what, BooleanSupplier there) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not " + what + " within " + PATIENCE);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static Party party(Party.Side side, String name, String idNumber) {
        return new Party(
                null,
                side,
                Party.Kind.PERSON,
                name,
                null,
                null,
                Sealed.of(idNumber),
                Sealed.of("13800000001"),
                "滨海新区大沽街道某里1号",
                false,
                null);
    }
}
