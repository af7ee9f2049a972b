package org.wuzhen.agreement.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementKind;
import org.wuzhen.agreement.AgreementPaper;
import org.wuzhen.agreement.AgreementState;
import org.wuzhen.agreement.AgreementText;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.InstalmentState;
import org.wuzhen.agreement.Obligation;
import org.wuzhen.agreement.OralAgreement;
import org.wuzhen.agreement.Performance;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.Receipt;
import org.wuzhen.agreement.Remedy;
import org.wuzhen.agreement.Reminder;
import org.wuzhen.agreement.Signature;
import org.wuzhen.agreement.Signing;
import org.wuzhen.agreement.SigningManner;
import org.wuzhen.agreement.Subject;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;

/** The forms of the agreement: what they show, what they take in, and what they answer when an entry cannot stand. */
class AgreementFormTest {

    private static final CaseNumber NUMBER = CaseNumber.of("BH02202611230001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BigDecimal THOUSAND = new BigDecimal("1000.00");

    private final CaseFiles cases = mock(CaseFiles.class);
    private final Agreement agreement = mock(Agreement.class);
    private final PerformanceWatch watch = mock(PerformanceWatch.class);
    private final AgreementFacts facts = new AgreementFacts(cases, agreement, watch);

    @BeforeEach
    void aCase() {
        caseOf(DisputeType.NEIGHBOUR, "", 2);
        when(cases.parties(NUMBER))
                .thenReturn(List.of(
                        party(11, Party.Side.APPLICANT, Party.Kind.PERSON, "张三"),
                        party(12, Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "滨海某公司")));
        when(agreement.today()).thenReturn(TODAY);
        when(watch.today()).thenReturn(TODAY);
    }

    @Nested
    class ChooseAgreementForm {

        private final CaseForm form = new ChooseAgreementFormForm(agreement, facts);

        @Test
        void showsTheFactsAndWarnsByThem() {
            caseOf(DisputeType.MIGRANT_WAGES, "MINOR", 17);

            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown)
                    .containsEntry("parties", "申请人 张三；被申请人 滨海某公司")
                    .containsEntry("amountText", "2,000.00元（人民币贰仟元整）")
                    .containsEntry("agreementForm", "WRITTEN");
            assertThat(hints(shown))
                    .hasSize(4)
                    .anyMatch(hint -> hint.contains("支付令"))
                    .anyMatch(hint -> hint.contains("2,000.00元"))
                    .anyMatch(hint -> hint.contains("17人"))
                    .anyMatch(hint -> hint.contains("涉未成年人"));
            everyPlaceholderIsFed(form);
        }

        @Test
        void neverNamesAMinor() {
            when(cases.parties(NUMBER))
                    .thenReturn(List.of(new Party(
                            11L,
                            Party.Side.APPLICANT,
                            Party.Kind.PERSON,
                            "张小三",
                            null,
                            null,
                            null,
                            null,
                            null,
                            true,
                            null)));

            assertThat(form.show(NUMBER)).containsEntry("parties", "申请人 Z.X.S.");
        }

        @Test
        void saysWhenNothingSpeaksAgainstAnOralAgreement() {
            when(cases.get(NUMBER)).thenReturn(file(DisputeType.NEIGHBOUR, "", 2, null));

            assertThat(hints(form.show(NUMBER))).singleElement().asString().contains("可以登记口头协议");
        }

        @Test
        void takesAWrittenOne() {
            assertThat(take(form, Map.of("agreementForm", "WRITTEN"))).containsEntry("agreementForm", "written");
            verify(agreement).chooseForm(NUMBER, AgreementKind.WRITTEN, "制作调解协议书");
        }

        @Test
        void takesAnOralOneOnlyUnderAllThreeConditions() {
            assertThat(problems(form, Map.of("agreementForm", "ORAL", "oralConditions", List.of("WAIVED", "SIMPLE"))))
                    .singleElement()
                    .asString()
                    .contains("三项条件都具备");
            assertThat(take(
                            form,
                            Map.of(
                                    "agreementForm",
                                    "ORAL",
                                    "oralConditions",
                                    List.of("WAIVED", "SIMPLE", "SOON"),
                                    "reason",
                                    "当场修好")))
                    .containsEntry("agreementForm", "oral");
            verify(agreement).chooseForm(NUMBER, AgreementKind.ORAL, "当场修好");
        }

        @Test
        void refusesAnOralOneInAMedicalDispute() {
            caseOf(DisputeType.MEDICAL, "", 2);

            assertThat(problems(
                            form,
                            Map.of("agreementForm", "ORAL", "oralConditions", List.of("WAIVED", "SIMPLE", "SOON"))))
                    .singleElement()
                    .asString()
                    .contains("第三十九条");
        }
    }

    @Nested
    class DraftAgreement {

        private final CaseForm form = new DraftAgreementForm(agreement, facts);

        @BeforeEach
        void aFreshDraft() {
            draft(null, null);
        }

        @Test
        void beginsWithTheFactsOfTheCaseAndTheLikeliestRow() {
            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown)
                    .containsEntry("mainFacts", "楼上漏水")
                    .containsEntry("copies", 3)
                    .containsEntry("nothingToPerform", false);
            assertThat(row(shown, "instalments", 0))
                    .containsEntry("debtor", "12")
                    .containsEntry("subject", "MONEY");
            everyPlaceholderIsFed(form);
        }

        @Test
        void beginsWithWagesInALabourDispute() {
            caseOf(DisputeType.MIGRANT_WAGES, "", 17);

            assertThat(row(form.show(NUMBER), "instalments", 0)).containsEntry("subject", "WAGES");
        }

        @Test
        void showsADraftThatWasSentBack() {
            draft("一、赔偿", "改第二条");
            when(agreement.instalments(any())).thenReturn(List.of(instalment(1, Subject.MONEY, THOUSAND, TODAY)));

            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown).containsEntry("refusal", "改第二条").containsEntry("terms", "一、赔偿");
            assertThat(row(shown, "instalments", 0))
                    .containsEntry("what", "支付维修费")
                    .containsEntry("due", "2026-11-23");
        }

        @Test
        void takesADraftWithItsInstalments() {
            assertThat(take(form, entry())).isEmpty();

            assertThat(written().obligations())
                    .containsExactly(
                            new Obligation(12, Subject.MONEY, "付首期", new BigDecimal("600"), TODAY),
                            new Obligation(12, Subject.MONEY, "付尾款", new BigDecimal("400.5"), TODAY.plusDays(7)),
                            new Obligation(12, Subject.ACT, "修好水管", null, TODAY.plusDays(7)));
            assertThat(written().total()).isEqualByComparingTo("1000.5");
            assertThat(written().copies()).isEqualTo(3);
        }

        @Test
        void takesAnAgreementThatLeavesNothingToPerform() {
            Map<String, Object> entry = entry();
            entry.put("nothingToPerform", true);
            entry.remove("instalments");

            take(form, entry);

            assertThat(written().obligations()).isEmpty();
            assertThat(written().total()).isNull();
        }

        @Test
        void refusesSumsThatDoNotAddUp() {
            Map<String, Object> entry = entry();
            entry.put("total", 1000);

            assertThat(problems(form, entry)).singleElement().asString().contains("各期金额相加");
        }

        @Test
        void refusesTooFewCopies() {
            Map<String, Object> entry = entry();
            entry.put("copies", 2);

            assertThat(problems(form, entry)).singleElement().asString().contains("不少于3份");
        }

        @Test
        void refusesAnEmptyPlan() {
            Map<String, Object> entry = entry();
            entry.put("instalments", List.of(Map.of("what", "")));
            entry.remove("total");

            assertThat(problems(form, entry)).singleElement().asString().contains("至少填写一行");
        }

        @Test
        void refusesDaysThatHavePassedOrRunBackwards() {
            Map<String, Object> entry = entry();
            entry.put(
                    "instalments",
                    List.of(
                            obligation("12", "MONEY", "付首期", 600, TODAY.plusDays(5)),
                            obligation("12", "MONEY", "付尾款", 400.5, TODAY.minusDays(1))));

            assertThat(problems(form, entry))
                    .hasSize(2)
                    .anyMatch(p -> p.contains("第2行") && p.contains("不能早于2026-11-23"))
                    .anyMatch(p -> p.contains("第2行") && p.contains("早于上一行"));
        }

        @Test
        void refusesASumWhereNoneBelongsAndAsksForOneWhereItDoes() {
            Map<String, Object> entry = entry();
            entry.remove("total");
            entry.put(
                    "instalments",
                    List.of(
                            obligation("12", "WAGES", "付工资", null, TODAY),
                            obligation("12", "ACT", "道歉", 5, TODAY),
                            obligation("99", "ACT", "道歉", null, TODAY)));

            assertThat(problems(form, entry))
                    .hasSize(3)
                    .anyMatch(p -> p.contains("第1行") && p.contains("大于0的金额"))
                    .anyMatch(p -> p.contains("第2行") && p.contains("不填金额"))
                    .anyMatch(p -> p.contains("第3行") && p.contains("本案当事人"));
        }

        private Map<String, Object> entry() {
            Map<String, Object> entry = new HashMap<>(
                    Map.of("mainFacts", "楼上漏水", "matters", "公司负责", "terms", "一、赔偿", "mode", "转账", "copies", 3));
            entry.put("total", 1000.5);
            entry.put(
                    "instalments",
                    List.of(
                            obligation("12", "MONEY", "付首期", 600, TODAY),
                            obligation("12", "MONEY", "付尾款", 400.5, TODAY.plusDays(7)),
                            obligation("12", "ACT", "修好水管", null, TODAY.plusDays(7))));
            return entry;
        }

        private AgreementText written() {
            ArgumentCaptor<AgreementText> text = ArgumentCaptor.forClass(AgreementText.class);
            verify(agreement).draft(org.mockito.ArgumentMatchers.eq(NUMBER), text.capture());
            return text.getValue();
        }
    }

    @Nested
    class SignAgreement {

        private final CaseForm form = new SignAgreementForm(agreement, facts);

        @BeforeEach
        void aDraft() {
            draft("一、赔偿", null);
            when(agreement.instalments(any()))
                    .thenReturn(List.of(instalment(1, Subject.MONEY, THOUSAND, TODAY.plusDays(3))));
        }

        @Test
        void showsTheTextAndARowForEachParty() {
            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown).containsEntry("totalText", "1,000.00元（人民币壹仟元整）");
            assertThat(row(shown, "signatures", 0)).containsEntry("party", "11").containsEntry("manner", "SIGNATURE");
            assertThat(row(shown, "signatures", 1)).containsEntry("party", "12").containsEntry("manner", "SEAL");
            assertThat((String) shown.get("routes")).contains("仲裁、行政、司法");
            everyPlaceholderIsFed(form);
        }

        @Test
        void takesTheSigning() {
            assertThat(take(form, signed("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23")))
                    .containsEntry("signing", "signed");

            verify(agreement)
                    .sign(
                            NUMBER,
                            new Signing(
                                    List.of(
                                            new Signature(11, LocalDate.of(2026, 11, 20), SigningManner.SIGNATURE),
                                            new Signature(12, LocalDate.of(2026, 11, 21), SigningManner.SEAL)),
                                    LocalDate.of(2026, 11, 22),
                                    LocalDate.of(2026, 11, 23)));
        }

        @Test
        void refusesDaysToComeAndDaysBeforeTheCase() {
            assertThat(problems(form, signed("2026-11-24", "2026-10-31", "2026-11-22", "2026-11-23")))
                    .hasSize(2)
                    .anyMatch(p -> p.contains("第1行") && p.contains("不能晚于今天"))
                    .anyMatch(p -> p.contains("第2行") && p.contains("不能早于案件登记日期2026-11-01"));
        }

        @Test
        void refusesWhenAPartyIsMissing() {
            Map<String, Object> entry = signed("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23");
            entry.put("signatures", List.of(signature("11", "2026-11-20", "SIGNATURE")));

            assertThat(problems(form, entry)).singleElement().asString().contains("还有1位当事人没有签字记录");
        }

        @Test
        void refusesAPartyTwice() {
            Map<String, Object> entry = signed("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23");
            entry.put(
                    "signatures",
                    List.of(signature("11", "2026-11-20", "SIGNATURE"), signature("11", "2026-11-20", "SIGNATURE")));

            assertThat(problems(form, entry)).hasSize(2).anyMatch(p -> p.contains("重复"));
        }

        @Test
        void refusesDaysLeftOpen() {
            Map<String, Object> entry = signed("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23");
            entry.put("sealedOn", null);

            assertThat(problems(form, entry)).containsExactly("请填写“调委会盖章日期”。");
        }

        @Test
        void refusesAPlanThatBeginsBeforeTheDayOfEffect() {
            when(agreement.instalments(any()))
                    .thenReturn(List.of(instalment(1, Subject.MONEY, THOUSAND, LocalDate.of(2026, 11, 22))));

            assertThat(problems(form, signed("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23")))
                    .singleElement()
                    .asString()
                    .contains("自2026-11-23起生效", "早于生效日");
        }

        @Test
        void sendsTheDraftBackWithAReason() {
            assertThat(problems(form, Map.of("signing", "REDRAFT"))).containsExactly("请填写“原因”。");
            assertThat(take(form, Map.of("signing", "REDRAFT", "reason", "金额不对")))
                    .containsEntry("signing", "redraft");
            verify(agreement).sendBack(NUMBER, "金额不对");
        }

        @Test
        void tellsTheOtherRoutesToWhoWillNotSign() {
            assertThat(problems(form, Map.of("signing", "DECLINED", "reason", "反悔")))
                    .hasSize(2);
            assertThat(take(form, Map.of("signing", "DECLINED", "reason", "反悔", "routes", "可以起诉", "toldHow", "当面告知")))
                    .containsEntry("signing", "declined");
            verify(agreement).decline(NUMBER, "反悔", "可以起诉", "当面告知");
        }

        @Test
        void asksWhatCameOfIt() {
            assertThat(problems(form, Map.of())).containsExactly("请选择“签订情况”。");
        }

        private Map<String, Object> signed(String applicant, String respondent, String mediator, String seal) {
            Map<String, Object> entry = new HashMap<>();
            entry.put("signing", "SIGNED");
            entry.put(
                    "signatures",
                    List.of(signature("11", applicant, "SIGNATURE"), signature("12", respondent, "SEAL")));
            entry.put("mediatorSignedOn", mediator);
            entry.put("sealedOn", seal);
            return entry;
        }

        private static Map<String, Object> signature(String party, String on, String manner) {
            return Map.of("party", party, "signedOn", on, "manner", manner);
        }
    }

    @Nested
    class RegisterOralAgreement {

        private final CaseForm form = new RegisterOralAgreementForm(agreement, facts);

        @Test
        void beginsWithTodayAndWithPerformanceOnTheSpot() {
            assertThat(form.show(NUMBER))
                    .containsEntry("accordOn", "2026-11-23")
                    .containsEntry("performance", "AT_ONCE")
                    .containsEntry("keptAt", "本案卷宗");
            everyPlaceholderIsFed(form);
        }

        @Test
        void takesWhatWasPerformedOnTheSpotWithItsProof() {
            take(form, entry("AT_ONCE", TODAY));

            assertThat(registered().accordOn()).isEqualTo(TODAY);
            assertThat(registered().performedAtOnce())
                    .isEqualTo(new Receipt(Receipt.Kind.RECEIPT, TODAY, new BigDecimal("200"), 1, "本案卷宗", null));
        }

        @Test
        void takesWhatIsToBePerformedLater() {
            take(form, entry("LATER", TODAY.plusDays(2)));

            assertThat(registered().performedAtOnce()).isNull();
            assertThat(registered().text().obligations()).hasSize(1);
        }

        @Test
        void takesWhatNeedsNoPerformance() {
            Map<String, Object> entry = entry("NONE", TODAY);
            entry.remove("instalments");

            take(form, entry);

            assertThat(registered().text().obligations()).isEmpty();
        }

        @Test
        void refusesWhatCannotBePerformedYet() {
            assertThat(problems(form, entry("AT_ONCE", TODAY.plusDays(2))))
                    .singleElement()
                    .asString()
                    .contains("请选择“约定日期履行”");
        }

        @Test
        void refusesAnAccordOfTomorrowOrBeforeTheCase() {
            Map<String, Object> entry = entry("LATER", TODAY.plusDays(2));
            entry.put("accordOn", "2026-11-24");
            assertThat(problems(form, entry)).containsExactly("“达成协议日期”不能晚于今天。");
            entry.put("accordOn", "2026-10-31");
            assertThat(problems(form, entry)).containsExactly("“达成协议日期”不能早于案件登记日期2026-11-01。");
            entry.put("accordOn", null);
            assertThat(problems(form, entry)).containsExactly("请填写“达成协议日期”。");
        }

        private Map<String, Object> entry(String performance, LocalDate due) {
            Map<String, Object> entry = new HashMap<>(Map.of(
                    "mainFacts", "楼上漏水", "matters", "公司负责", "terms", "赔偿200元", "mode", "现金", "accordOn", "2026-11-23"));
            entry.put("performance", performance);
            entry.put("instalments", List.of(obligation("12", "MONEY", "付200元", 200, due)));
            entry.putAll(Map.of("receiptKind", "RECEIPT", "receiptPages", 1, "keptAt", "本案卷宗"));
            return entry;
        }

        private OralAgreement registered() {
            ArgumentCaptor<OralAgreement> oral = ArgumentCaptor.forClass(OralAgreement.class);
            verify(agreement).registerOral(org.mockito.ArgumentMatchers.eq(NUMBER), oral.capture());
            return oral.getValue();
        }
    }

    @Nested
    class RecordPerformance {

        private final CaseForm form = new RecordPerformanceForm(watch, facts);

        @BeforeEach
        void anInstalment() {
            turn(Subject.MONEY, THOUSAND, TODAY.minusDays(1));
            when(watch.record(any(), any()))
                    .thenReturn(new PerformanceWatch.Result("performed", Subject.MONEY, -3, "NONE"));
        }

        @Test
        void showsTheInstalmentWhoseTurnItIs() {
            assertThat(form.show(NUMBER))
                    .containsEntry("turn", "第1期，共2期")
                    .containsEntry("who", "滨海某公司")
                    .containsEntry("outstanding", "1,000.00元（人民币壹仟元整）")
                    .containsEntry("dueNote", "已超过1天");
            everyPlaceholderIsFed(form);
        }

        @Test
        void takesFullPerformanceWithItsProof() {
            assertThat(take(form, entry("FULL")))
                    .containsEntry("performanceResult", "performed")
                    .containsEntry("subject", "MONEY")
                    .containsEntry("confirmationDaysLeft", -3);
            verify(watch)
                    .record(
                            NUMBER,
                            new Performance(
                                    Performance.Extent.FULL,
                                    LocalDate.of(2026, 11, 22),
                                    THOUSAND,
                                    new Receipt(
                                            Receipt.Kind.TRANSFER,
                                            LocalDate.of(2026, 11, 22),
                                            THOUSAND,
                                            2,
                                            "本案卷宗",
                                            null),
                                    null));
        }

        @Test
        void takesAPartWithItsSum() {
            Map<String, Object> entry = entry("PARTLY");
            entry.put("paid", 300);
            entry.put("shortfall", "手头紧");

            take(form, entry);

            ArgumentCaptor<Performance> taken = ArgumentCaptor.forClass(Performance.class);
            verify(watch).record(org.mockito.ArgumentMatchers.eq(NUMBER), taken.capture());
            assertThat(taken.getValue().paid()).isEqualByComparingTo("300");
            assertThat(taken.getValue().shortfall()).isEqualTo("手头紧");
        }

        @Test
        void refusesAPartThatIsTheWholeOrNothing() {
            Map<String, Object> entry = entry("PARTLY");
            entry.put("shortfall", "手头紧");
            entry.put("paid", 1000);
            assertThat(problems(form, entry)).singleElement().asString().contains("应当小于尚欠金额1000.00元");
            entry.put("paid", 0);
            assertThat(problems(form, entry)).singleElement().asString().contains("请填写大于0的");
            entry.remove("paid");
            assertThat(problems(form, entry)).singleElement().asString().contains("请填写大于0的");
        }

        @Test
        void refusesASumWhereNoMoneyIsOwed() {
            turn(Subject.ACT, null, TODAY.minusDays(1));
            Map<String, Object> entry = entry("PARTLY");
            entry.put("shortfall", "修了一半");
            entry.put("paid", 10);

            assertThat(problems(form, entry)).singleElement().asString().contains("不涉及金钱");
        }

        @Test
        void refusesNonPerformanceBeforeItsDayHasPassed() {
            turn(Subject.MONEY, THOUSAND, TODAY);

            assertThat(problems(form, Map.of("extent", "NONE", "shortfall", "没钱")))
                    .singleElement()
                    .asString()
                    .contains("还没有过");
        }

        @Test
        void takesNonPerformanceWithItsReason() {
            assertThat(problems(form, Map.of("extent", "NONE"))).containsExactly("请填写“未履行的原因和当事人意见”。");
            take(form, Map.of("extent", "NONE", "shortfall", "没钱"));
            verify(watch).record(NUMBER, new Performance(Performance.Extent.NONE, null, null, null, "没钱"));
        }

        @Test
        void refusesADayBeforeTheAgreementOrToCome() {
            Map<String, Object> entry = entry("FULL");
            entry.put("performedOn", "2026-11-24");
            assertThat(problems(form, entry)).containsExactly("“履行日期”不能晚于今天。");
            entry.put("performedOn", "2026-11-01");
            assertThat(problems(form, entry)).containsExactly("“履行日期”不能早于协议生效日2026-11-10。");
            entry.put("performedOn", "");
            assertThat(problems(form, entry)).containsExactly("请填写“履行日期”。");
        }

        @Test
        void refusesAPerformanceWithoutProof() {
            Map<String, Object> entry = entry("FULL");
            entry.remove("receiptKind");
            entry.put("receiptPages", 0);

            assertThat(problems(form, entry)).hasSize(2);
        }

        private Map<String, Object> entry(String extent) {
            return new HashMap<>(Map.of(
                    "extent",
                    extent,
                    "performedOn",
                    "2026-11-22",
                    "receiptKind",
                    "TRANSFER",
                    "receiptPages",
                    2,
                    "keptAt",
                    "本案卷宗"));
        }
    }

    @Nested
    class RemindDebtor {

        private final CaseForm form = new RemindDebtorForm(watch, facts);

        @BeforeEach
        void anInstalment() {
            turn(Subject.MONEY, THOUSAND, TODAY);
        }

        @Test
        void showsEarlierReminders() {
            when(watch.reminders(any()))
                    .thenReturn(List.of(
                            new Reminder(LocalDate.of(2026, 11, 20), Reminder.Channel.VISIT, "下周付"),
                            new Reminder(LocalDate.of(2026, 11, 21), Reminder.Channel.PHONE, null)));

            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown)
                    .containsEntry("dueNote", "今日到期")
                    .containsEntry("reminders", List.of("2026-11-20 上门，对方答复：下周付", "2026-11-21 电话"));
            everyPlaceholderIsFed(form);
        }

        @Test
        void takesAReminder() {
            assertThat(take(form, Map.of("remindedOn", "2026-11-23", "channel", "PHONE")))
                    .isEmpty();
            verify(watch).remind(NUMBER, new Reminder(TODAY, Reminder.Channel.PHONE, null));
        }

        @Test
        void refusesAReminderOfTomorrow() {
            assertThat(problems(form, Map.of("remindedOn", "2026-11-24", "channel", "PHONE")))
                    .containsExactly("“催促日期”不能晚于今天。");
            assertThat(problems(form, Map.of())).containsExactly("请填写“催促日期”。", "请选择“催促方式”。");
        }
    }

    @Nested
    class DecideOnDefault {

        private final CaseForm form = new DecideOnDefaultForm(watch, facts);

        @BeforeEach
        void aDefault() {
            turn(Subject.MONEY, THOUSAND, TODAY.minusDays(1));
            when(watch.confirmationDaysLeft(NUMBER)).thenReturn(5);
        }

        @Test
        void showsTheAdviceWithItsWhy() {
            assertThat(form.show(NUMBER))
                    .containsEntry("adviceLabel", "共同申请司法确认，再申请执行")
                    .containsEntry("adviceReason", "仍在期限内")
                    .containsEntry("adviceBasis", "《人民调解法》第三十三条")
                    .containsEntry("adviceRow", "规则R04")
                    .containsEntry("measure", "CONFIRMATION");
            everyPlaceholderIsFed(form);
        }

        @Test
        void takesTheAdviceWithoutAReason() {
            assertThat(take(form, Map.of("measure", "CONFIRMATION", "toldHow", "当面告知")))
                    .containsEntry("defaultDecision", "other-route");
            verify(watch).chooseOtherRoute(NUMBER, Remedy.CONFIRMATION, null, null, "当面告知");
        }

        @Test
        void asksForAReasonToDecideOtherwise() {
            assertThat(problems(form, Map.of("measure", "LAWSUIT", "toldHow", "当面告知")))
                    .containsExactly("所选处置与规则建议不同，请填写“理由”。");
            take(form, Map.of("measure", "LAWSUIT", "toldHow", "当面告知", "reason", "对方不愿共同申请"));
            verify(watch).chooseOtherRoute(NUMBER, Remedy.LAWSUIT, "对方不愿共同申请", null, "当面告知");
        }

        @Test
        void takesMoreTimeWhenBothAgree() {
            Map<String, Object> entry =
                    new HashMap<>(Map.of("measure", "MORE_TIME", "reason", "下月发工资", "newDue", "2026-12-20"));
            assertThat(problems(form, entry)).singleElement().asString().contains("双方当事人都同意");
            entry.put("bothAgree", true);
            assertThat(take(form, entry)).containsEntry("defaultDecision", "more-time");
            verify(watch).grantMoreTime(NUMBER, LocalDate.of(2026, 12, 20), "下月发工资");
            entry.put("newDue", "2026-11-23");
            assertThat(problems(form, entry)).containsExactly("“新的最晚日期”应当晚于今天。");
            entry.remove("newDue");
            assertThat(problems(form, entry)).containsExactly("请填写“新的最晚日期”。");
        }

        @Test
        void takesMediationAgain() {
            assertThat(take(form, Map.of("measure", "MEDIATE_AGAIN", "reason", "愿意再谈")))
                    .containsEntry("defaultDecision", "mediate-again");
            verify(watch).chooseMediation(NUMBER, "愿意再谈");
        }

        @Test
        void whatTheCourtHasConfirmedIsNotMediatedAgain() {
            when(watch.ruling(NUMBER)).thenReturn(Optional.of("（2026）津0116民特1号"));
            assertThat(problems(form, Map.of("measure", "MEDIATE_AGAIN", "reason", "愿意再谈")))
                    .singleElement()
                    .asString()
                    .contains("已裁定调解协议有效");
        }

        @Test
        void asksForTheRulingThatIsToBeEnforced() {
            Map<String, Object> entry =
                    new HashMap<>(Map.of("measure", "ENFORCEMENT", "reason", "已确认", "toldHow", "当面告知"));
            assertThat(problems(form, entry)).containsExactly("请填写“确认裁定书案号”。");
            entry.put("rulingNumber", "（2026）津0116民特1号");
            take(form, entry);
            verify(watch).chooseOtherRoute(NUMBER, Remedy.ENFORCEMENT, "已确认", "确认裁定书案号：（2026）津0116民特1号。", "当面告知");
        }

        @Test
        void refusesRoutesThatAreNotOpen() {
            assertThat(problems(form, Map.of("measure", "ARBITRATION", "reason", "x", "toldHow", "当面告知")))
                    .singleElement()
                    .asString()
                    .contains("不是劳动争议");
            when(watch.confirmationDaysLeft(NUMBER)).thenReturn(-1);
            assertThat(problems(form, Map.of("measure", "CONFIRMATION", "toldHow", "当面告知")))
                    .singleElement()
                    .asString()
                    .contains("期限已过");
            turn(Subject.ACT, null, TODAY.minusDays(1));
            assertThat(problems(form, Map.of("measure", "PAYMENT_ORDER", "reason", "x", "toldHow", "当面告知")))
                    .singleElement()
                    .asString()
                    .contains("只适用于给付金钱");
        }

        @Test
        void opensArbitrationToLabourDisputes() {
            caseOf(DisputeType.LABOUR_OTHER, "", 2);

            assertThat(take(form, Map.of("measure", "ARBITRATION", "reason", "x", "toldHow", "当面告知")))
                    .containsEntry("defaultDecision", "other-route");
        }

        @Test
        void asksWhatIsDecided() {
            assertThat(problems(form, Map.of())).containsExactly("请选择“如何处置”。");
        }
    }

    private static Map<String, Object> take(CaseForm form, Map<String, Object> values) {
        return form.take(new FormEntry(NUMBER, "task", values)).asMap();
    }

    private List<String> problems(CaseForm form, Map<String, Object> values) {
        org.mockito.Mockito.clearInvocations(agreement, watch);
        FormRejected rejected = catchThrowableOfType(FormRejected.class, () -> take(form, values));
        assertThat(rejected).as("the form was taken").isNotNull();
        org.mockito.Mockito.verify(watch, org.mockito.Mockito.never()).record(any(), any());
        org.mockito.Mockito.verify(agreement, org.mockito.Mockito.never()).sign(any(), any());
        return rejected.problems();
    }

    /** Whatever a form's text, choices, tables and rows ask for is shown to it. */
    private static void everyPlaceholderIsFed(CaseForm form) {
        String json;
        try {
            json = Files.readString(Path.of("forms/agreement", form.formId() + ".form"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        TreeSet<String> asked = new TreeSet<>();
        Matcher matcher = Pattern.compile(
                        "\\{\\{(?:#loop )?(\\w+)}}|\"valuesKey\": \"(\\w+)\"|\"dataSource\": \"=(\\w+)\"")
                .matcher(json);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null && !matcher.group(group).equals("this")) {
                    asked.add(matcher.group(group));
                }
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(form.show(NUMBER).keySet()).containsAll(asked);
    }

    @SuppressWarnings("unchecked")
    private static List<String> hints(Map<String, Object> shown) {
        return (List<String>) shown.get("hints");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> shown, String key, int index) {
        return ((List<Map<String, Object>>) shown.get(key)).get(index);
    }

    private static Map<String, Object> obligation(
            String debtor, String subject, String what, Number amount, LocalDate due) {
        Map<String, Object> row = new HashMap<>();
        row.put("debtor", debtor);
        row.put("subject", subject);
        row.put("what", what);
        row.put("amount", amount);
        row.put("due", due.toString());
        return row;
    }

    private void caseOf(DisputeType type, String marks, int people) {
        when(cases.get(NUMBER)).thenReturn(file(type, marks, people, new BigDecimal("2000")));
    }

    private void draft(String terms, String refusal) {
        when(agreement.latest(NUMBER)).thenReturn(Optional.of(paper(terms, refusal)));
    }

    private void turn(Subject subject, BigDecimal amount, LocalDate due) {
        Instalment instalment = instalment(1, subject, amount, due);
        List<Instalment> all = new ArrayList<>(List.of(instalment));
        all.add(instalment(2, Subject.MONEY, THOUSAND, TODAY.plusDays(30)));
        when(watch.current(NUMBER)).thenReturn(instalment);
        when(watch.instalments(NUMBER)).thenReturn(all);
        when(watch.inForce(NUMBER)).thenReturn(paper("一、赔偿", null));
    }

    private static AgreementPaper paper(String terms, String refusal) {
        boolean fresh = terms == null;
        return new AgreementPaper(
                1,
                1,
                AgreementKind.WRITTEN,
                AgreementState.DRAFT,
                null,
                fresh ? null : "楼上漏水",
                fresh ? null : "公司负责",
                terms,
                fresh ? null : "转账",
                fresh ? null : THOUSAND,
                fresh ? null : 3,
                null,
                null,
                LocalDate.of(2026, 11, 10),
                refusal,
                null);
    }

    private static Instalment instalment(int seq, Subject subject, BigDecimal amount, LocalDate due) {
        return new Instalment(
                seq,
                seq,
                12,
                subject,
                "支付维修费",
                amount,
                due,
                due,
                InstalmentState.OPEN,
                BigDecimal.ZERO,
                null,
                "手头紧",
                "CONFIRMATION",
                "仍在期限内",
                "《人民调解法》第三十三条",
                "R04");
    }

    private static CaseFile file(DisputeType type, String marks, int people, BigDecimal amount) {
        Instant registered = Instant.parse("2026-11-01T01:00:00Z");
        return new CaseFile(
                NUMBER,
                "02",
                Stage.AGREED,
                null,
                type,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "赔偿",
                amount,
                people,
                marks,
                null,
                "mediation",
                null,
                "mediator",
                "clerk",
                null,
                registered,
                registered,
                registered,
                null,
                null,
                null,
                false,
                null,
                1);
    }

    private static Party party(long id, Party.Side side, Party.Kind kind, String name) {
        return new Party(id, side, kind, name, null, null, null, null, null, false, null);
    }
}
