package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.engine.FormRejected;

/** What the form 审批延长办理期限 takes. */
class DecidePetitionExtensionFormTest {

    private final PetitionFormCase of = new PetitionFormCase();
    private final DecidePetitionExtensionForm form = new DecidePetitionExtensionForm(of.petitions, of.facts);

    @Test
    void theTermIsKeptWithAReason() {
        form.take(entry(Map.of("decision", "KEEP", "reason", "无需延长")));
        verify(of.petitions).keep(CASE, "无需延长");
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "KEEP")))).hasMessageContaining("理由");
    }

    @Test
    void anExtensionHasItsDays() {
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "EXTEND", "reason", "需要鉴定"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("延长日数");
        verify(of.petitions, never()).extend(any(), anyInt(), any());
        form.take(entry(Map.of("decision", "EXTEND", "reason", "需要鉴定", "days", 20)));
        verify(of.petitions).extend(CASE, 20, "需要鉴定");
    }

    @Test
    void whatTheTermDoesNotAllowIsSaid() {
        when(of.petitions.extend(CASE, 31, "需要鉴定")).thenReturn(new DeadlineChange.Refused("不得超过30日"));
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "EXTEND", "reason", "需要鉴定", "days", 31))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不得超过30日");
    }
}
