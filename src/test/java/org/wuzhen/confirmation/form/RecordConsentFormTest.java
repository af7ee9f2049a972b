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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.Consent;
import org.wuzhen.confirmation.ContentProblem;
import org.wuzhen.engine.FormRejected;

/** What the form 征询司法确认意愿 takes. */
class RecordConsentFormTest {

    private final ConfirmationFormCase of = new ConfirmationFormCase();
    private final RecordConsentForm form = new RecordConsentForm(of.confirmation, of.facts);

    @BeforeEach
    void conditions() {
        when(of.confirmation.consent(any(), any(), any(), any())).thenReturn(new Confirmation.Conditions(true, 11, 1));
    }

    @Test
    void whatEveryPartySaidIsTaken() {
        assertThat(form.take(entry(said(row("1", Map.of()), row("2", Map.of("agrees", "NO")))))
                        .asMap())
                .containsEntry(ConfirmationProcess.ALL_AGREE.name(), true)
                .containsEntry(ConfirmationProcess.DAYS_LEFT.name(), 11)
                .containsEntry(ConfirmationProcess.CONTENT_PROBLEM.name(), "NONE");
        verify(of.confirmation)
                .consent(
                        CASE,
                        List.of(
                                new Consent(1, true, TODAY, Consent.Manner.IN_PERSON),
                                new Consent(2, false, TODAY, Consent.Manner.IN_PERSON)),
                        ContentProblem.NONE,
                        null);
    }

    @Test
    void nobodyIsLeftOutAndNobodyComesFromOutsideOrTwice() {
        assertThatThrownBy(() -> form.take(entry(said(row("1", Map.of())))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("还有1位当事人没有记录意愿");
        assertThatThrownBy(() -> form.take(entry(said(row("1", Map.of()), row("1", Map.of())))))
                .hasMessageContaining("第2行：当事人不在本案中，或者重复");
        assertThatThrownBy(() -> form.take(entry(said(row("1", Map.of()), row("2", Map.of()), row("9", Map.of())))))
                .hasMessageContaining("第3行：当事人不在本案中");
        verify(of.confirmation, never()).consent(any(), any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({
        "saidOn, 2026-09-21, 不能晚于今天",
        "saidOn, 2026-08-31, 不能早于协议生效日",
        "saidOn, '', 请填写“表示日期”",
        "agrees, '', 是否同意共同申请",
        "manner, X, 表示方式"
    })
    void whatCannotBeIsRefusedWithItsRow(String field, String value, String problem) {
        assertThatThrownBy(() -> form.take(entry(said(row("1", Map.of()), row("2", Map.of(field, value))))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("第2行：")
                .hasMessageContaining(problem);
        verify(of.confirmation, never()).consent(any(), any(), any(), any());
    }

    @SafeVarargs
    private static Map<String, Object> said(Map<String, Object>... rows) {
        return Map.of("consents", List.of(rows), "contentProblem", "NONE");
    }

    private static Map<String, Object> row(String party, Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>(
                Map.of("party", party, "agrees", "YES", "saidOn", TODAY.toString(), "manner", "IN_PERSON"));
        row.putAll(other);
        return row;
    }
}
