package org.wuzhen.triage.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.triage.Guidance;
import org.wuzhen.triage.RemedyNotice;
import org.wuzhen.triage.RemedyNotice.Recipient;
import org.wuzhen.triage.RemedyNotice.Way;
import org.wuzhen.triage.Route;
import org.wuzhen.triage.Triage;

class TellRemedyFormTest {

    private static final CaseNumber CASE = CaseNumber.of("BH02202609010001");

    private final Triage triage = mock(Triage.class);
    private final CaseFiles cases = mock(CaseFiles.class);
    private final TellRemedyForm form = new TellRemedyForm(triage, cases);

    @Test
    void startsWithWhatTheRulesFound() throws IOException {
        when(cases.get(CASE)).thenReturn(ConfirmTriageFormTest.caseFile(""));
        when(triage.route(CASE)).thenReturn(Route.ARBITRATION);
        when(triage.guidance(CASE)).thenReturn(new Guidance("仲裁委", "12333", "一年内", "可以申请仲裁", "《劳动法》", "G02"));

        Map<String, Object> shown = form.show(CASE);

        assertThat(shown)
                .containsEntry("disputeTypeLabel", "拖欠农民工工资")
                .containsEntry("routeLabel", "仲裁")
                .containsEntry("requestDay", "2026年9月1日")
                .containsEntry("body", "仲裁委")
                .containsEntry("contact", "12333")
                .containsEntry("deadline", "一年内")
                .containsEntry("notice", "可以申请仲裁")
                .containsEntry("recipient", "APPLICANT");
        assertThat(shown.keySet()).containsAll(ConfirmTriageFormTest.namedBy("tell-remedy"));
    }

    @Test
    void tellsAndLeavesNothingInTheProcess() {
        Map<String, Object> typed = Map.of(
                "body", "仲裁委",
                "contact", "12333",
                "deadline", "一年内",
                "notice", "可以申请仲裁",
                "recipient", "BOTH",
                "how", "PHONE");

        assertThat(form.take(new FormEntry(CASE, "task", typed)).asMap()).isEmpty();

        verify(triage).tellRemedy(CASE, new RemedyNotice("仲裁委", "12333", "一年内", "可以申请仲裁", Recipient.BOTH, Way.PHONE));
    }

    @Test
    void nobodyIsSentAwayWithoutBeingToldWhereToGo() {
        FormRejected rejected = catchThrowableOfType(
                FormRejected.class,
                () -> form.take(new FormEntry(CASE, "task", Map.of("body", " ", "recipient", "EVERYBODY"))));

        assertThat(rejected.problems())
                .containsExactly(
                        "请填写“受理单位”。", "请填写“地址或电话”。", "请填写“期限提示”。", "请填写“告知内容”。", "“告知对象”的选项无效，请重新选择。", "请选择“告知方式”。");
        verify(triage, never()).tellRemedy(any(), any());
    }
}
