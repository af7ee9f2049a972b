package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseClock;
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
import org.wuzhen.casefile.number.AllottedNumber;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.directory.Post;

/** Agreements in the database, with the case, its clocks and its numbers: what stays, what moves, what rolls back. */
@WuzhenTest
class AgreementMapperTest {

    private static final String CENTRE = "71";
    private static final LocalDate EFFECT = LocalDate.of(2026, 9, 3);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final BigDecimal THOUSAND = new BigDecimal("1000.00");

    @Autowired
    private Agreement agreement;

    @Autowired
    private PerformanceWatch watch;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Office office;

    private CaseNumber number;
    private List<Party> parties;

    @BeforeEach
    void aCaseWhosePartiesCameToTerms() {
        office.somebody(CENTRE, Post.MEDIATOR);
        number = cases.open(new NewCase(
                CENTRE,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "赔偿",
                new BigDecimal("2000"),
                2,
                EnumSet.noneOf(Mark.class),
                Instant.now(),
                List.of(party(Party.Side.APPLICANT, "甲方某"), party(Party.Side.RESPONDENT, "乙方某"))));
        parties = cases.parties(number);
        cases.move(number, Stage.TRIAGE);
        cases.move(number, Stage.MEDIATING);
        cases.move(number, Stage.AGREED);
    }

    @Test
    void theNumberIsAllottedAtSigningAndNotAtDrafting() {
        int before = allotted().size();
        drafted(TODAY.plusDays(5));
        assertThat(allotted()).hasSize(before);
        assertThat(latest().number()).isNull();

        String paperNumber = sign(EFFECT);

        assertThat(paperNumber).matches("测71人调字〔" + TODAY.getYear() + "〕\\d{3,}号");
        assertThat(latest().number()).isEqualTo(paperNumber);
        assertThat(latest().effectiveOn()).isEqualTo(EFFECT);
        assertThat(allotted()).hasSize(before + 1).last().satisfies(last -> {
            assertThat(last.number()).isEqualTo(paperNumber);
            assertThat(last.caseNumber()).isEqualTo(number.value());
        });
        assertThat(agreement.signatures(latest()))
                .containsExactly(
                        new Signature(parties.get(0).id(), EFFECT.minusDays(2), SigningManner.SIGNATURE),
                        new Signature(parties.get(1).id(), EFFECT.minusDays(1), SigningManner.FINGERPRINT));
    }

    @Test
    void aSigningThatIsRolledBackLeavesNoGap() {
        drafted(TODAY.plusDays(5));
        List<AllottedNumber> before = allotted();
        String[] lost = new String[1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    lost[0] = sign(EFFECT);
                    throw new IllegalArgumentException("the form could not be taken after all");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(latest().number()).isNull();
        assertThat(allotted()).isEqualTo(before);

        assertThat(sign(EFFECT)).isEqualTo(lost[0]);
        assertThat(allotted()).hasSize(before.size() + 1);
    }

    @Test
    void aDraftSentBackKeepsItsRoundAndIsRewritten() {
        drafted(TODAY.plusDays(5), TODAY.plusDays(9));
        agreement.sendBack(number, "改第二条");
        assertThat(latest().refusal()).isEqualTo("改第二条");

        agreement.draft(number, text(TODAY.plusDays(6)));

        assertThat(agreement.papers(number)).hasSize(1);
        assertThat(agreement.instalments(latest())).extracting(Instalment::due).containsExactly(TODAY.plusDays(6));
    }

    @Test
    void theTermForConfirmationRunsFromTheDayOfEffectAndRollsOverTheHolidays() {
        inForce(false, TODAY.plusDays(5));

        assertThat(clocks.running(number, "confirmation").orElseThrow().lastDay())
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(cases.get(number).stage()).isEqualTo(Stage.PERFORMING);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WRITTEN_AGREEMENT);
        assertThat(cases.notices(number)).extracting(Notice::kind).containsExactly("agreement", "confirmation-route");
        assertThat(cases.notices(number).get(1).content()).contains("至2026-10-08");
    }

    @Test
    void aPartialAgreementIsAPartialResult() {
        inForce(true, TODAY.plusDays(5));

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.PARTIAL_AGREEMENT);
    }

    @Test
    void whoWillNotSignIsToldTheOtherRoutesAndTheNumberIsNotUsed() {
        int before = allotted().size();
        drafted(TODAY.plusDays(5));
        agreement.decline(number, "反悔", "可以依法通过仲裁、行政、司法等途径维护自己的权利。", "当面告知");
        agreement.notSigned(number);

        assertThat(latest().state()).isEqualTo(AgreementState.NOT_SIGNED);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(allotted()).hasSize(before);
        assertThat(cases.notices(number)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("termination");
            assertThat(notice.basis()).isEqualTo("《人民调解法》第二十六条");
            assertThat(notice.acknowledgedHow()).isEqualTo("当面告知");
        });
    }

    @Test
    void anOralAgreementPerformedAtOnceAwaitsNothing() {
        agreement.chooseForm(number, AgreementKind.ORAL, "双方认为不需要");
        Receipt receipt = new Receipt(Receipt.Kind.RECEIPT, TODAY, THOUSAND, 1, "本案卷宗", null);
        agreement.registerOral(number, new OralAgreement(text(TODAY), TODAY, receipt));
        Agreement.InForce inForce = agreement.takeEffect(number, false);

        assertThat(inForce).isEqualTo(new Agreement.InForce(AgreementKind.ORAL, 0));
        assertThat(latest().number()).isNull();
        assertThat(latest().effectiveOn()).isEqualTo(TODAY);
        assertThat(agreement.instalments(latest())).singleElement().satisfies(i -> {
            assertThat(i.state()).isEqualTo(InstalmentState.PERFORMED);
            assertThat(i.performedOn()).isEqualTo(TODAY);
            assertThat(i.outstanding()).isZero();
        });
        assertThat(agreement.receipts(latest()))
                .extracting(Receipt::kind, Receipt::keptAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Receipt.Kind.RECEIPT, "本案卷宗"));
        assertThat(cases.notices(number)).extracting(Notice::kind).containsExactly("oral-agreement");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.ORAL_AGREEMENT);

        watch.performed(number);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
    }

    @Test
    void instalmentsHaveTheirTurnInTheOrderOfTheirDays() {
        inForce(false, TODAY.plusDays(5), TODAY.plusDays(9));

        PerformanceWatch.Turn turn = watch.open(number);
        assertThat(watch.current(number).seq()).isEqualTo(1);
        assertThat(turn.due()).isEqualTo(endOf(TODAY.plusDays(5)));
        assertThat(turn.overdueAt()).isAfterOrEqualTo(endOf(TODAY.plusDays(8)));
        assertThat(clocks.running(number, "performance-check")).isPresent();

        assertThat(performed()).isEqualTo(AgreementProcess.PERFORMED);
        assertThat(clocks.running(number, "performance-check")).isEmpty();
        watch.open(number);
        assertThat(watch.current(number).seq()).isEqualTo(2);
        performed();

        watch.performed(number);
        assertThat(latest().state()).isEqualTo(AgreementState.PERFORMED);
        assertThat(agreement.receipts(latest())).hasSize(2);
    }

    @Test
    void aPartPaidBeforeItsDayWaitsAndAfterItsDayIsADefault() {
        inForce(false, TODAY);
        watch.open(number);
        assertThat(partly(new BigDecimal("300")).outcome()).isEqualTo(AgreementProcess.AWAITING);
        watch.open(number);
        assertThat(watch.current(number).outstanding()).isEqualByComparingTo("700");

        transaction.executeWithoutResult(status -> watch.grantMoreTime(number, TODAY.minusDays(1), "测试"));
        PerformanceWatch.Result result = partly(new BigDecimal("200"));

        assertThat(result.outcome()).isEqualTo(AgreementProcess.NOT_PERFORMED);
        assertThat(result.subject()).isEqualTo(Subject.MONEY);
        assertThat(result.confirmationDaysLeft())
                .isEqualTo((int) java.time.temporal.ChronoUnit.DAYS.between(TODAY, LocalDate.of(2026, 10, 8)));
        assertThat(watch.current(number).outstanding()).isEqualByComparingTo("500");
        assertThat(watch.current(number).shortfall()).isEqualTo("手头紧");
    }

    @Test
    void anOverdueInstalmentIsMarkedAndItsRemindersAreKept() {
        inForce(false, TODAY.minusDays(10));
        watch.open(number);
        watch.markOverdue(number);
        watch.remind(number, new Reminder(TODAY, Reminder.Channel.PHONE, "下周付"));

        Instalment turn = watch.current(number);
        assertThat(turn.state()).isEqualTo(InstalmentState.OVERDUE);
        assertThat(watch.reminders(turn)).containsExactly(new Reminder(TODAY, Reminder.Channel.PHONE, "下周付"));
        assertThat(clocks.running(number, "performance-check")).isEmpty();
    }

    @Test
    void moreTimeMovesTheInstalmentBehindTheOthersAndKeepsItsFirstDay() {
        inForce(false, TODAY.minusDays(10), TODAY.plusDays(3));
        watch.open(number);
        none();
        advise(Remedy.CONFIRMATION);
        watch.grantMoreTime(number, TODAY.plusDays(20), "双方同意");

        assertThat(watch.current(number).seq()).isEqualTo(2);
        assertThat(watch.instalments(number).get(0)).satisfies(first -> {
            assertThat(first.originalDue()).isEqualTo(TODAY.minusDays(10));
            assertThat(first.due()).isEqualTo(TODAY.plusDays(20));
            assertThat(first.state()).isEqualTo(InstalmentState.OPEN);
            assertThat(first.advisedRemedy()).isNull();
        });
        assertThat(decision()).satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo("MORE_TIME");
            assertThat(decision.advised()).isEqualTo("CONFIRMATION");
            assertThat(decision.overridden()).isTrue();
            assertThat(decision.ruleRow()).isEqualTo("R04");
        });
    }

    @Test
    void anotherRouteIsToldAndTheCaseComesOutAsDefaulted() {
        inForce(false, TODAY.minusDays(10));
        watch.open(number);
        none();
        advise(Remedy.PAYMENT_ORDER);
        watch.chooseOtherRoute(number, Remedy.PAYMENT_ORDER, null, null, "书面送达");
        watch.defaulted(number);

        assertThat(latest().state()).isEqualTo(AgreementState.DEFAULTED);
        assertThat(agreement.instalments(latest()).get(0).state()).isEqualTo(InstalmentState.DEFAULTED);
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.DEFAULTED);
        assertThat(clocks.running(number, "confirmation")).isEmpty();
        assertThat(cases.notices(number)).last().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("default-remedy");
            assertThat(notice.content()).contains("第1期未履行", "支付令");
            assertThat(notice.basis()).isEqualTo("依据");
        });
        assertThat(decision()).satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo("理由");
            assertThat(decision.overridden()).isFalse();
        });
    }

    @Test
    void theTermForConfirmationRunsOnWhenThatIsTheRouteChosen() {
        inForce(false, TODAY.minusDays(10));
        watch.open(number);
        none();
        advise(Remedy.CONFIRMATION);
        watch.chooseOtherRoute(number, Remedy.CONFIRMATION, null, null, "当面告知");

        assertThat(clocks.running(number, "confirmation")).isPresent();
        assertThatThrownBy(() -> watch.chooseOtherRoute(number, Remedy.MORE_TIME, null, null, "当面告知"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondRoundGetsANumberOfItsOwnAndTheFirstKeepsIts() {
        String first = inForce(false, TODAY.minusDays(10), TODAY.plusDays(5));
        watch.open(number);
        none();
        advise(Remedy.LAWSUIT);
        watch.chooseMediation(number, "双方愿意再谈");
        watch.mediateAgain(number);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        assertThatIllegalStateException().isThrownBy(() -> watch.inForce(number));
        assertThat(agreement.instalments(latest()))
                .extracting(Instalment::state)
                .containsOnly(InstalmentState.SUPERSEDED);

        cases.move(number, Stage.AGREED);
        String second = inForce(false, TODAY.plusDays(30));

        assertThat(second).isNotEqualTo(first);
        assertThat(agreement.papers(number))
                .extracting(AgreementPaper::round, AgreementPaper::number, AgreementPaper::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, first, AgreementState.SUPERSEDED),
                        org.assertj.core.groups.Tuple.tuple(2, second, AgreementState.IN_FORCE));
        assertThat(clocks.running(number, "confirmation")).isPresent();
        assertThat(watch.current(number).due()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void anotherFormMayBeChosenWhileNothingIsSigned() {
        agreement.chooseForm(number, AgreementKind.ORAL, "先口头");
        agreement.chooseForm(number, AgreementKind.WRITTEN, "改书面");

        assertThat(agreement.papers(number)).singleElement().satisfies(paper -> assertThat(paper.kind())
                .isEqualTo(AgreementKind.WRITTEN));
    }

    @Test
    void nothingIsSignedOfACaseWithoutADraft() {
        assertThatIllegalStateException().isThrownBy(() -> sign(EFFECT));
    }

    private String inForce(boolean partial, LocalDate... days) {
        drafted(days);
        String paperNumber = sign(EFFECT);
        agreement.takeEffect(number, partial);
        return paperNumber;
    }

    private void drafted(LocalDate... days) {
        agreement.chooseForm(number, AgreementKind.WRITTEN, "制作调解协议书");
        agreement.draft(number, text(days));
    }

    private String sign(LocalDate effect) {
        Supplier<String> signing = () -> agreement.sign(
                number,
                new Signing(
                        List.of(
                                new Signature(parties.get(0).id(), effect.minusDays(2), SigningManner.SIGNATURE),
                                new Signature(parties.get(1).id(), effect.minusDays(1), SigningManner.FINGERPRINT)),
                        effect.minusDays(1),
                        effect));
        return signing.get();
    }

    private AgreementText text(LocalDate... days) {
        List<Obligation> obligations = java.util.Arrays.stream(days)
                .map(day -> new Obligation(parties.get(1).id(), Subject.MONEY, "支付维修费", THOUSAND, day))
                .toList();
        return new AgreementText(
                "楼上漏水", "被申请人负责", "赔偿", "转账", THOUSAND.multiply(BigDecimal.valueOf(days.length)), 3, obligations);
    }

    private String performed() {
        BigDecimal all = watch.current(number).outstanding();
        return watch.record(
                        number,
                        new Performance(
                                Performance.Extent.FULL,
                                TODAY,
                                all,
                                new Receipt(Receipt.Kind.TRANSFER, TODAY, all, 1, "本案卷宗", null),
                                null))
                .outcome();
    }

    private PerformanceWatch.Result partly(BigDecimal paid) {
        return watch.record(
                number,
                new Performance(
                        Performance.Extent.PARTLY,
                        TODAY,
                        paid,
                        new Receipt(Receipt.Kind.RECEIPT, TODAY, paid, 1, "本案卷宗", null),
                        "手头紧"));
    }

    private void none() {
        assertThat(watch.record(number, new Performance(Performance.Extent.NONE, null, null, null, "没钱"))
                        .outcome())
                .isEqualTo(AgreementProcess.NOT_PERFORMED);
    }

    private void advise(Remedy remedy) {
        watch.advise(number, remedy, "理由", "依据", "R04");
    }

    private Decision decision() {
        return cases.decisions(number).stream()
                .filter(d -> d.kind().equals("default-remedy"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private AgreementPaper latest() {
        return agreement.latest(number).orElseThrow();
    }

    private List<AllottedNumber> allotted() {
        return numbers.list("agreement", CENTRE, String.valueOf(TODAY.getYear()));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant()
                .minusMillis(1);
    }

    private static Party party(Party.Side side, String name) {
        return new Party(null, side, Party.Kind.PERSON, name, null, null, null, null, null, false, null);
    }
}
