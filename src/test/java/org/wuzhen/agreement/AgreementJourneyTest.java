package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variables;

/** The agreement with everything real: model, rule, forms, tables, clocks, timers, and the mediator who works it. */
@WuzhenTest
class AgreementJourneyTest {

    private static final String CENTRE = "72";
    private static final String MARKER = "马克协议标记";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Office office;
    private final ActAs actAs;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseFlow flow;
    private final CaseDesk desk;
    private final Agreement agreement;
    private final Road road;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;

    private String mediator;
    private CaseNumber number;
    private String applicant;
    private String respondent;

    @Autowired
    AgreementJourneyTest(
            Office office,
            ActAs actAs,
            CaseFiles cases,
            CaseClocks clocks,
            CaseFlow flow,
            CaseDesk desk,
            Agreement agreement,
            Road road,
            TransactionTemplate transaction,
            JdbcTemplate sql) {
        this.office = office;
        this.actAs = actAs;
        this.cases = cases;
        this.clocks = clocks;
        this.flow = flow;
        this.desk = desk;
        this.agreement = agreement;
        this.road = road;
        this.transaction = transaction;
        this.sql = sql;
    }

    @BeforeEach
    void aMediator() {
        mediator = office.somebody(CENTRE, Post.MEDIATOR);
    }

    @Test
    void isSignedRemindedAndPerformedAndLeavesNothingPersonalInTheEngine() {
        begin(DisputeType.NEIGHBOUR);
        submit("ChooseAgreementForm", Map.of("agreementForm", "WRITTEN", "reason", MARKER));
        submit("DraftAgreement", draft("MONEY", 800, TODAY.plusDays(1), TODAY.plusDays(8)));
        assertThat(form("SignAgreement").get("plan").toString()).contains("支付" + MARKER);
        submit("SignAgreement", signing());

        AgreementPaper paper = agreement.latest(number).orElseThrow();
        assertThat(paper.number()).startsWith("测72人调字〔");
        assertThat(paper.total()).isEqualByComparingTo("1600");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.PERFORMING);
        assertThat(task("RecordPerformance").name()).startsWith("登记履行情况｜" + number);
        assertThat(task("RecordPerformance")
                        .due()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate())
                .isEqualTo(TODAY.plusDays(1));
        road.fire(number, "Timer_InstalmentOverdue");
        submit("RemindDebtor", Map.of("remindedOn", TODAY.toString(), "channel", "PHONE", "answer", MARKER));
        assertThat(form("RecordPerformance").get("plan").toString()).contains("已逾期");
        submit("RecordPerformance", performed());
        assertThat(form("RecordPerformance")).containsEntry("turn", "第2期，共2期");
        submit("RecordPerformance", performed());

        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WRITTEN_AGREEMENT);
        assertThat(agreement.receipts(paper)).hasSize(2);
        assertThat(EngineTables.holding(sql.getDataSource(), number.value()))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(EngineTables.holding(sql.getDataSource(), MARKER)).isEmpty();
    }

    @Test
    void aRefusedSigningKeepsTheTaskAndTakesNoNumber() {
        begin(DisputeType.NEIGHBOUR);
        submit("ChooseAgreementForm", Map.of("agreementForm", "WRITTEN"));
        submit("DraftAgreement", draft("MONEY", 800, TODAY.plusDays(1)));
        Map<String, Object> early = signing();
        early.put("sealedOn", TODAY.plusDays(1).toString());

        assertThatThrownBy(() -> submit("SignAgreement", early))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不能晚于今天");
        assertThat(agreement.latest(number).orElseThrow().number()).isNull();
        assertThat(open()).containsExactly("UserTask_SignAgreement");

        submit("SignAgreement", Map.of("signing", "DECLINED", "reason", MARKER, "routes", "可以起诉", "toldHow", "当面告知"));
        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(EngineTables.holding(sql.getDataSource(), MARKER)).isEmpty();
    }

    @Test
    void anOralAgreementPerformedOnTheSpotIsDoneTheSameDay() {
        begin(DisputeType.NEIGHBOUR);
        oral("AT_ONCE", "ACT", null, TODAY);

        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.ORAL_AGREEMENT);
        assertThat(agreement.latest(number).orElseThrow().state()).isEqualTo(AgreementState.PERFORMED);
    }

    /** Each row of the rule changes what the mediator is advised, and what happens when the advice is followed. */
    @ParameterizedTest(name = "{0} {1}, confirmation open {2}, {3}: {4} {5}")
    @CsvSource({
        "MIGRANT_WAGES,   WRITTEN, true,  WAGES, R01, PAYMENT_ORDER, DEFAULTED",
        "MIGRANT_WAGES,   ORAL,    true,  WAGES, R02, ARBITRATION,   DEFAULTED",
        "MARRIAGE_FAMILY, WRITTEN, true,  ACT,   R03, LAWSUIT,       DEFAULTED",
        "CONTRACT,        WRITTEN, true,  MONEY, R04, CONFIRMATION,  DEFAULTED",
        "CONTRACT,        WRITTEN, false, MONEY, R05, PAYMENT_ORDER, DEFAULTED",
        "CONTRACT,        WRITTEN, false, ACT,   R06, LAWSUIT,       DEFAULTED",
        "CONTRACT,        ORAL,    true,  MONEY, R07, MEDIATE_AGAIN, ORAL_AGREEMENT",
        "CONTRACT,        ORAL,    false, MONEY, R08, LAWSUIT,       DEFAULTED"
    })
    void aDefaultGetsTheAdviceOfItsRow(
            DisputeType type,
            AgreementKind kind,
            boolean confirmationOpen,
            Subject subject,
            String row,
            Remedy remedy,
            CaseResult result) {
        begin(type);
        Integer amount = subject.money() ? 800 : null;
        if (kind == AgreementKind.WRITTEN) {
            submit("ChooseAgreementForm", Map.of("agreementForm", "WRITTEN"));
            submit("DraftAgreement", draft(subject.name(), amount, TODAY));
            submit("SignAgreement", signing());
        } else {
            oral("LATER", subject.name(), amount, TODAY);
        }
        theDayPasses(confirmationOpen);
        submit("RecordPerformance", Map.of("extent", "NONE", "shortfall", "没钱"));

        assertThat(form("DecideOnDefault"))
                .containsEntry("adviceRow", "规则" + row)
                .containsEntry("adviceLabel", remedy.label())
                .containsEntry("measure", remedy.name());
        submit("DecideOnDefault", Map.of("measure", remedy.name(), "toldHow", "当面告知"));

        if (remedy == Remedy.CONFIRMATION) {
            assertThat(open()).containsExactly("UserTask_RecordConsent");
        } else {
            assertThat(flow.running(number)).isFalse();
        }
        assertThat(cases.get(number).result()).isEqualTo(result);
        assertThat(cases.get(number).stage())
                .isEqualTo(remedy == Remedy.MEDIATE_AGAIN ? Stage.MEDIATING : Stage.PERFORMING);
        Decision decision = cases.decisions(number).stream()
                .filter(d -> d.kind().equals("default-remedy"))
                .findFirst()
                .orElseThrow();
        assertThat(decision.ruleRow()).isEqualTo(row);
        assertThat(decision.overridden()).isFalse();
        assertThat(decision.decidedBy()).isEqualTo(mediator);
    }

    private void begin(DisputeType type) {
        number = transaction.execute(status -> {
            CaseNumber opened = cases.open(new NewCase(
                    CENTRE,
                    type,
                    Channel.WINDOW,
                    null,
                    null,
                    null,
                    null,
                    MARKER + "事实",
                    MARKER + "诉求",
                    null,
                    2,
                    EnumSet.noneOf(Mark.class),
                    Instant.now(),
                    List.of(party(Party.Side.APPLICANT), party(Party.Side.RESPONDENT))));
            cases.move(opened, Stage.TRIAGE);
            cases.move(opened, Stage.MEDIATING);
            cases.move(opened, Stage.AGREED);
            flow.begin(
                    AgreementProcess.KEY,
                    opened,
                    Variables.of(org.wuzhen.engine.Variable.text("centre"), CENTRE)
                            .with(org.wuzhen.engine.Variable.text("disputeType"), type.name())
                            .with(AgreementProcess.MEDIATION_OUTCOME, AgreementProcess.AGREED));
            return opened;
        });
        applicant = cases.parties(number).get(0).id().toString();
        respondent = cases.parties(number).get(1).id().toString();
    }

    private void oral(String performance, String subject, Integer amount, LocalDate due) {
        submit(
                "ChooseAgreementForm",
                Map.of("agreementForm", "ORAL", "oralConditions", List.of("WAIVED", "SIMPLE", "SOON")));
        Map<String, Object> sheet = new HashMap<>(Map.of(
                "mainFacts", MARKER, "matters", MARKER, "terms", MARKER, "mode", "当面", "accordOn", TODAY.toString()));
        sheet.put("performance", performance);
        sheet.put("instalments", List.of(obligation(subject, amount, due)));
        sheet.putAll(Map.of("receiptKind", "STATEMENT", "receiptPages", 1, "keptAt", "本案卷宗"));
        submit("RegisterOralAgreement", sheet);
    }

    private Map<String, Object> draft(String subject, Integer amount, LocalDate... days) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("mainFacts", MARKER, "matters", MARKER, "terms", MARKER, "mode", MARKER, "copies", 3));
        draft.put(
                "instalments",
                java.util.Arrays.stream(days)
                        .map(day -> obligation(subject, amount, day))
                        .toList());
        return draft;
    }

    private Map<String, Object> obligation(String subject, Integer amount, LocalDate due) {
        Map<String, Object> row = new HashMap<>();
        row.put("debtor", respondent);
        row.put("subject", subject);
        row.put("what", "支付" + MARKER);
        row.put("amount", amount);
        row.put("due", due.toString());
        return row;
    }

    private Map<String, Object> signing() {
        String today = TODAY.toString();
        return new HashMap<>(Map.of(
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

    private static Map<String, Object> performed() {
        return Map.of(
                "extent",
                "FULL",
                "performedOn",
                TODAY.toString(),
                "receiptKind",
                "RECEIPT",
                "receiptPages",
                1,
                "keptAt",
                MARKER);
    }

    /** As if the instalment's day had passed, and the term for judicial confirmation with it unless it is still open. */
    private void theDayPasses(boolean confirmationOpen) {
        sql.update(
                "update agreement_instalment set due = due - 1 where agreement_id = ?",
                agreement.latest(number).orElseThrow().id());
        if (!confirmationOpen) {
            transaction.executeWithoutResult(status -> {
                clocks.end(number, "confirmation", "重新起算");
                clocks.start(number, "confirmation", Instant.now().minus(java.time.Duration.ofDays(60)));
            });
        }
    }

    private void submit(String element, Map<String, Object> entry) {
        actAs.run(mediator, () -> desk.complete(task(element).id(), entry));
    }

    private Map<String, Object> form(String element) {
        return actAs.run(mediator, () -> desk.form(task(element).id()));
    }

    private OpenTask task(String element) {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals("UserTask_" + element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element + ", open: " + open()));
    }

    private Set<String> open() {
        return desk.tasks(number).stream().map(OpenTask::element).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Party party(Party.Side side) {
        return new Party(null, side, Party.Kind.PERSON, MARKER + side, null, null, null, null, null, false, null);
    }
}
