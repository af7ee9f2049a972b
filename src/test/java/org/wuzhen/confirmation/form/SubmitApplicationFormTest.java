package org.wuzhen.confirmation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.CASE;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.TODAY;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.engine.FormRejected;

/** What the form 提交司法确认申请 takes. */
class SubmitApplicationFormTest {

    private static final Map<String, Object> TYPED = Map.of(
            "submission", "SUBMIT",
            "appliedOn", "2026-09-20",
            "jointlySigned", true,
            "voluntary", true,
            "noCollusion", true);

    private final ConfirmationFormCase of = new ConfirmationFormCase();
    private final SubmitApplicationForm form = new SubmitApplicationForm(of.confirmation, of.facts);

    @Test
    void itIsSubmittedInItsRound() {
        when(of.confirmation.submit(CASE, TODAY)).thenReturn(3);
        assertThat(form.take(entry(TYPED)).asMap())
                .containsEntry(ConfirmationProcess.SUBMISSION.name(), ConfirmationProcess.SUBMIT)
                .containsEntry(ConfirmationProcess.APPLICATION_ROUND.name(), 3);
    }

    @ParameterizedTest
    @CsvSource({
        "jointlySigned, false, 全部当事人已在申请书上签字",
        "voluntary, false, 出于自愿",
        "noCollusion, false, 恶意串通",
        "appliedOn, 2026-09-21, 不能晚于今天",
        "appliedOn, 2026-08-31, 不能早于协议生效日2026-09-01",
        "appliedOn, '', 申请书签字日期",
        "submission, X, 如何办理"
    })
    void theCourtGetsNothingThatItWouldRefuse(String field, String value, String problem) {
        assertThatThrownBy(() -> form.take(entry(TYPED, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(of.confirmation, never()).submit(any(), any());
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        when(of.confirmation.obstacles(CASE)).thenReturn(List.of("还缺：身份证明。", "已超过三十日。"));
        assertThatThrownBy(() -> form.take(entry(TYPED)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("身份证明")
                .hasMessageContaining("三十日");
        verify(of.confirmation, never()).submit(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDO", "DROPPED"})
    void whatIsNotSubmittedSaysWhy(String choice) {
        assertThatThrownBy(() -> form.take(entry(Map.of("submission", choice))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("原因");
        assertThat(form.take(entry(Map.of("submission", choice, "reason", "材料不齐")))
                        .asMap())
                .containsEntry(
                        ConfirmationProcess.SUBMISSION.name(),
                        choice.equals("REDO") ? ConfirmationProcess.REDO : ConfirmationProcess.DROPPED);
        verify(of.confirmation, never()).submit(any(), any());
    }
}
