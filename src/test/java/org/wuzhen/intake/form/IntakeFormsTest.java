package org.wuzhen.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.intake.form.FormCase.NOW;
import static org.wuzhen.intake.form.FormCase.NUMBER;
import static org.wuzhen.intake.form.FormCase.checkFacts;
import static org.wuzhen.intake.form.FormCase.entry;
import static org.wuzhen.intake.form.FormCase.facts;
import static org.wuzhen.intake.form.FormCase.with;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.EarlierCase;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.intake.AcceptanceReview;
import org.wuzhen.intake.AcceptedElsewhere;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Check;
import org.wuzhen.intake.CheckKind;
import org.wuzhen.intake.CheckResult;
import org.wuzhen.intake.Consent;
import org.wuzhen.intake.Delivery;
import org.wuzhen.intake.DisputeTransfers;
import org.wuzhen.intake.DuplicateSuspicion;
import org.wuzhen.intake.FinalSettlement;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.PoliceReport;
import org.wuzhen.intake.RegistrationChecks;
import org.wuzhen.intake.RejectionNotice;
import org.wuzhen.intake.ReportCause;
import org.wuzhen.intake.RightsAndDuties;
import org.wuzhen.intake.SubjectClass;
import org.wuzhen.sealing.Sealed;

/** Behind the forms of the clerk's tasks. */
class IntakeFormsTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Intake intake = mock(Intake.class);
    private final RegistrationChecks checks = mock(RegistrationChecks.class);
    private final DisputeTransfers transfers = mock(DisputeTransfers.class);

    @Nested
    class DecideDuplicate {

        private final CaseForm form = new DecideDuplicateForm(intake, facts());

        DecideDuplicate() {
            when(intake.duplicates(NUMBER))
                    .thenReturn(List.of(
                            suspicion("BH02202610100003", Stage.MEDIATING, true),
                            suspicion("BH02202608100003", Stage.ARCHIVED, false)));
            when(intake.duplicateDays()).thenReturn(180);
        }

        @Test
        void shows_earlier_cases_masked_and_lets_join_running_ones_only() {
            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown).containsEntry("days", 180);
            assertThat((List<?>) shown.get("earlierCases")).hasSize(2);
            assertThat(shown.get("earlierCases").toString())
                    .contains("BH02202610100003", "调解中", "2026-10-10", "赵*", "不能并入")
                    .doesNotContain("赵甲");
            assertThat((List<?>) shown.get("joinChoices")).hasSize(1);
        }

        @Test
        void joins_into_the_chosen_case() {
            Map<String, Object> variables = form.take(
                            entry(Map.of("answer", "JOIN", "joinInto", "BH02202610100003", "reason", "同一漏水点")))
                    .asMap();

            verify(intake).chooseJoin(NUMBER, CaseNumber.of("BH02202610100003"), "同一漏水点");
            assertThat(variables)
                    .containsEntry("duplicateJoined", true)
                    .containsEntry("joinInto", "BH02202610100003")
                    .containsEntry("intakeOutcome", "joined");
        }

        @Test
        void goes_on_without_a_case_to_join() {
            assertThat(form.take(entry(Map.of("answer", "GO_ON", "reason", "不同楼栋")))
                            .asMap())
                    .containsOnly(Map.entry("duplicateJoined", false));
            verify(intake).goOn(NUMBER, "不同楼栋");
        }

        @Test
        void joins_neither_a_closed_case_nor_one_that_is_not_suspected_nor_without_reason() {
            rejected(form, Map.of("answer", "JOIN", "joinInto", "BH02202608100003", "reason", "x"), "不能并入");
            rejected(form, Map.of("answer", "JOIN", "joinInto", "BH09202608100003", "reason", "x"), "不能并入");
            rejected(form, Map.of("answer", "JOIN", "reason", "x"), "请填写“并入哪一件”");
            rejected(form, Map.of("answer", "GO_ON"), "请填写“判断理由”");
            rejected(form, Map.of("reason", "x"), "请选择“是不是同一纠纷”");
            verify(intake, never()).chooseJoin(any(), any(), any());
        }

        private static DuplicateSuspicion suspicion(String number, Stage stage, boolean joinable) {
            return new DuplicateSuspicion(
                    new EarlierCase(
                            CaseNumber.of(number),
                            "02",
                            DisputeType.NEIGHBOUR,
                            stage,
                            Instant.parse("2026-10-10T03:00:00Z"),
                            "赵甲",
                            "测试公司"),
                    joinable,
                    false);
        }
    }

    @Nested
    class ReviewAcceptance {

        private static final Map<String, Object> PLAIN = Map.of(
                "subjectClass", "CIVIL",
                "acceptedElsewhere", "NONE",
                "finalSettlement", "NONE",
                "respondentConsent", "NOT_ASKED",
                "reportCause", "NONE");

        private final CaseForm form = new ReviewAcceptanceForm(intake, checks, facts(), checkFacts(), transfers);

        @Test
        void shows_the_facts_with_numbers_masked_and_nothing_against_the_dispute_ticked() {
            when(intake.lastReview(NUMBER)).thenReturn(Optional.empty());
            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown)
                    .containsEntry("subjectClass", "CIVIL")
                    .containsEntry("acceptedElsewhere", "NONE")
                    .containsEntry("respondentConsent", null);
            assertThat(shown.get("facts").toString())
                    .contains("赵甲，女，证件 999***********1244，电话 138****1234", "和睦社区 第3网格 3号楼", "3000元，2人", "家庭暴力")
                    .contains("代表人或代理人 钱经理")
                    .doesNotContain("999999198503071244", "13800001234");
            assertThat((String) shown.get("hint")).contains("家庭暴力", "未成年人");
        }

        @Test
        void shows_what_the_checks_brought_and_suggests_without_deciding() {
            when(intake.lastReview(NUMBER)).thenReturn(Optional.empty());
            when(checks.of(NUMBER)).thenReturn(List.of(IDENTITY_OUT, SUIT_FOUND));
            Map<String, Object> shown = form.show(NUMBER);

            assertThat(shown).containsEntry("acceptedElsewhere", "COURT").containsEntry("finalSettlement", "NONE");
            assertThat(shown.get("checks").toString())
                    .contains("身份核验（申请人赵甲）", "正在核查", "是否已起诉", "疑似重复", "（2026）津0116民初1号");
            assertThat((String) shown.get("hint")).contains("已预选“人民法院”", "还有1项核查没有结果，不必等待");
        }

        @Test
        void wants_to_know_how_a_hit_was_looked_into_and_leaves_the_decision_to_the_clerk() {
            when(checks.hold(NUMBER)).thenReturn(List.of(SUIT_FOUND));
            rejected(form, PLAIN, "核查结果与本件有出入（是否已起诉：疑似重复）");
            assertThat(form.take(entry(with(PLAIN, "remark", "已核对，该案是另一处房屋"))).asMap())
                    .containsEntry("acceptedElsewhere", "NONE");
        }

        private static final Check IDENTITY_OUT =
                new Check("wz-1", CheckKind.IDENTITY, 1L, NOW, null, null, null, null, null, null, null, null, null);

        private static final Check SUIT_FOUND = new Check(
                "wz-2",
                CheckKind.SUIT,
                null,
                NOW,
                null,
                CheckResult.FOUND,
                AcceptedElsewhere.COURT,
                null,
                Sealed.of("（2026）津0116民初1号，审理中"),
                NOW,
                null,
                null,
                null);

        @Test
        void hints_at_what_court_and_police_hand_over() {
            when(intake.lastReview(NUMBER)).thenReturn(Optional.empty());
            assertThat((String)
                            new ReviewAcceptanceForm(intake, checks, facts("", Channel.COURT), checkFacts(), transfers)
                                    .show(NUMBER)
                                    .get("hint"))
                    .contains("法院委派");
            assertThat((String) new ReviewAcceptanceForm(
                                    intake, checks, facts("", Channel.PETITION), checkFacts(), transfers)
                            .show(NUMBER)
                            .get("hint"))
                    .contains("信访转送");
            assertThat(new ReviewAcceptanceForm(intake, checks, facts("", Channel.WINDOW), checkFacts(), transfers)
                            .show(NUMBER)
                            .get("hint"))
                    .isEqualTo("");
        }

        @Test
        void keeps_the_answers_when_it_comes_back() {
            when(intake.lastReview(NUMBER))
                    .thenReturn(Optional.of(new AcceptanceReview(
                            AcceptedElsewhere.COURT,
                            FinalSettlement.NONE,
                            SubjectClass.CIVIL,
                            Consent.AGREES,
                            false,
                            ReportCause.NONE,
                            "已立案")));
            assertThat(form.show(NUMBER))
                    .containsEntry("acceptedElsewhere", "COURT")
                    .containsEntry("respondentConsent", "AGREES")
                    .containsEntry("remark", "已立案");
        }

        @Test
        void gives_the_rule_codes_only() {
            Map<String, Object> variables = form.take(entry(PLAIN)).asMap();

            assertThat(variables)
                    .containsOnly(
                            Map.entry("subjectClass", "CIVIL"),
                            Map.entry("acceptedElsewhere", "NONE"),
                            Map.entry("finalSettlement", "NONE"),
                            Map.entry("respondentConsent", "NOT_ASKED"),
                            Map.entry("reportCause", "NONE"),
                            Map.entry("shamSuspected", false));
        }

        @Test
        void asks_for_a_word_on_whatever_speaks_against_the_dispute() {
            rejected(form, with(PLAIN, "respondentConsent", "REFUSES"), "请在“审查说明”写明核实的情况");
            rejected(form, with(PLAIN, "shamSuspected", true), "请在“审查说明”写明核实的情况");
            form.take(entry(with(PLAIN, "shamSuspected", true, "remark", "双方陈述雷同")));

            ArgumentCaptor<AcceptanceReview> review = ArgumentCaptor.forClass(AcceptanceReview.class);
            verify(intake).review(any(), review.capture());
            assertThat(review.getValue().shamSuspected()).isTrue();
            assertThat(review.getValue().remark()).isEqualTo("双方陈述雷同");
        }

        @Test
        void asks_for_every_answer() {
            assertThatExceptionOfType(FormRejected.class)
                    .isThrownBy(() -> form.take(entry(Map.of())))
                    .satisfies(r -> assertThat(r.problems()).hasSizeGreaterThanOrEqualTo(5));
        }
    }

    @Nested
    class ReportToPolice {

        private static final Map<String, Object> DONE = Map.of(
                "reportedTo", "大沽派出所", "receiptNo", "110-1", "reportedAt", "2026-11-23T14:00", "measures", "陪同就医");

        private final CaseForm form = new ReportToPoliceForm(intake, facts(), CLOCK);

        @Test
        void says_why_and_what_to_tell() {
            when(intake.admissibility(NUMBER)).thenReturn(answer("REPORT_FIRST", null));
            assertThat(form.show(NUMBER))
                    .containsEntry("cause", "理由")
                    .containsEntry("basis", "依据")
                    .containsEntry("route", "途径");
        }

        @Test
        void takes_the_receipt() {
            assertThat(form.take(entry(DONE)).asMap()).containsOnly(Map.entry("policeInformed", true));
            verify(intake)
                    .reportToPolice(
                            NUMBER, new PoliceReport("大沽派出所", Instant.parse("2026-11-23T06:00:00Z"), "110-1", "陪同就医"));
        }

        @Test
        void takes_no_report_that_is_yet_to_come_or_without_receipt() {
            rejected(form, with(DONE, "reportedAt", "2026-11-23T18:00"), "不能晚于现在");
            rejected(form, with(DONE, "receiptNo", ""), "请填写“接报案回执号”");
            rejected(form, with(DONE, "reportedAt", null), "请填写“报告日期”");
        }
    }

    @Nested
    class GiveRightsNotice {

        private final RightsAndDuties rights = mock(RightsAndDuties.class);
        private final CaseForm form = new GiveRightsNoticeForm(intake, rights, facts());

        @Test
        void shows_the_whole_notice() {
            when(rights.text()).thenReturn("一、人民调解是免费的。");
            when(intake.admissibility(NUMBER)).thenReturn(answer("ACCEPT", null));
            assertThat(form.show(NUMBER)).containsEntry("notice", "一、人民调解是免费的。").containsEntry("reason", "理由");
        }

        @Test
        void takes_both_receipts_and_lets_the_respondent_sign_later() {
            assertThat(form.take(entry(Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "LATER")))
                            .asMap())
                    .containsOnly(Map.entry("intakeOutcome", "accepted"));
            verify(intake).tellRights(NUMBER, Delivery.IN_PERSON, Delivery.LATER);
        }

        @Test
        void takes_nothing_in_before_the_applicant_has_signed() {
            rejected(form, Map.of("applicantReceipt", "LATER", "respondentReceipt", "LATER"), "申请人须签收权利义务告知书后才能受理");
            rejected(form, Map.of("applicantReceipt", "LEFT", "respondentReceipt", "PHONE"), "申请人须签收权利义务告知书后才能受理");
            rejected(form, Map.of("applicantReceipt", "PHONE"), "请选择“被申请人如何签收”");
        }
    }

    @Nested
    class GiveRejectionNotice {

        private static final Map<String, Object> TOLD =
                Map.of("action", "TELL", "reason", "法院已受理", "basis", "依据", "route", "向承办法官申请", "delivery", "IN_PERSON");

        private final CaseForm form = new GiveRejectionNoticeForm(intake, facts(), CLOCK);

        @Test
        void is_filled_in_from_the_rule() {
            when(intake.admissibility(NUMBER)).thenReturn(answer("REDIRECT", "REDIRECTED"));
            assertThat(form.show(NUMBER))
                    .containsEntry("reason", "理由")
                    .containsEntry("basis", "依据")
                    .containsEntry("route", "途径")
                    .containsEntry("handoverDue", false)
                    .containsEntry("action", "TELL");
        }

        @Test
        void is_never_a_bare_no() {
            when(intake.admissibility(NUMBER)).thenReturn(answer("REDIRECT", "REDIRECTED"));
            rejected(form, with(TOLD, "route", " "), "请填写“可以走的途径”");
            rejected(form, with(TOLD, "basis", null), "请填写“法律依据”");
            rejected(form, with(TOLD, "delivery", "LATER"), "须送达申请人");

            assertThat(form.take(entry(TOLD)).asMap())
                    .containsOnly(Map.entry("rejectionTold", true), Map.entry("intakeOutcome", "redirected"));
            verify(intake)
                    .tellRejection(NUMBER, new RejectionNotice("法院已受理", "依据", "向承办法官申请", Delivery.IN_PERSON, null));
        }

        @Test
        void asks_for_the_hand_over_of_a_crime_or_sham() {
            when(intake.admissibility(NUMBER)).thenReturn(answer("TRANSFER", "TRANSFERRED"));
            assertThat(form.show(NUMBER)).containsEntry("handoverDue", true);
            rejected(form, TOLD, "请填写“移送（报告）给哪个机关”");
            Map<String, Object> whole =
                    with(TOLD, "handoverTo", "滨海分局", "handoverReceipt", "1号", "handoverOn", "2026-11-23");
            rejected(form, with(whole, "handoverOn", "2026-11-24"), "不能晚于今天");
            form.take(entry(whole));

            ArgumentCaptor<RejectionNotice> notice = ArgumentCaptor.forClass(RejectionNotice.class);
            verify(intake).tellRejection(any(), notice.capture());
            assertThat(notice.getValue().handover())
                    .isEqualTo(new RejectionNotice.Handover("滨海分局", LocalDate.of(2026, 11, 23), "1号"));
        }

        @Test
        void goes_back_with_a_reason() {
            rejected(form, Map.of("action", "SEND_BACK"), "请填写“退回理由”");
            assertThat(form.take(entry(Map.of("action", "SEND_BACK", "sendBackReason", "已撤诉")))
                            .asMap())
                    .containsOnly(Map.entry("rejectionTold", false));
            verify(intake).sendBack(NUMBER, "已撤诉");
        }
    }

    private static void rejected(CaseForm form, Map<String, Object> values, String problem) {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> form.take(entry(values)))
                .withMessageContaining(problem);
    }

    private static Admissibility answer(String decision, String result) {
        return new Admissibility(decision, "N02", "理由", "依据", "途径", "R14", result, false);
    }
}
