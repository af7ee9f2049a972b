package org.wuzhen.confirmation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.CASE;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;
import org.wuzhen.confirmation.Given;
import org.wuzhen.engine.FormRejected;

/** What the form 补充材料 takes. */
class GiveSupplementFormTest {

    private final ConfirmationFormCase of = new ConfirmationFormCase();
    private final CourtProceeding court = mock(CourtProceeding.class);
    private final GiveSupplementForm form = new GiveSupplementForm(court, mock(CaseClocks.class), of.facts);

    @BeforeEach
    void wanted() {
        when(of.file.wantedPoints()).thenReturn(List.of("身份证明", "产权证明"));
    }

    @Test
    void everyPointIsAnsweredInTheCourtsOwnWords() {
        when(court.give(CASE, List.of(new Given(0, "身份证明", "附后"), new Given(0, "产权证明", "已寄"))))
                .thenReturn(4);
        assertThat(form.take(entry(answers("附后", "已寄"))).asMap())
                .containsEntry(ConfirmationProcess.SUPPLEMENT_ROUND.name(), 4);
    }

    @Test
    void noPointIsLeftOpenOrOverflows() {
        assertThatThrownBy(() -> form.take(entry(answers("附后", ""))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("第2行：请填写“补充情况”");
        assertThatThrownBy(() -> form.take(entry(answers("附".repeat(1001), "已寄"))))
                .hasMessageContaining("1000字以内");
        assertThatThrownBy(() -> form.take(entry(answers("附后")))).hasMessageContaining("有变动");
        verify(court, never()).give(any(), any());
    }

    private static Map<String, Object> answers(String... given) {
        return Map.of(
                "answers",
                List.of(given).stream()
                        .map(words -> Map.of("wanted", "旧的", "given", words))
                        .toList());
    }
}
