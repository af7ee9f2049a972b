package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.PetitionProcess;

/** What the form 确定承办人 takes. */
class NamePetitionHandlerFormTest {

    private final PetitionFormCase of = new PetitionFormCase();
    private final NamePetitionHandlerForm form = new NamePetitionHandlerForm(of.petitions, of.facts);

    @Test
    void whoeverMayAndHasNoInterestIsNamed() {
        when(of.petitions.candidates(CASE)).thenReturn(List.of("one", "two"));
        assertThat(form.take(entry(Map.of("handler", "two", "noInterest", true)))
                        .asMap())
                .containsEntry(PetitionProcess.HANDLER.name(), "two");
        verify(of.petitions).name(CASE, "two");
    }

    @Test
    void nobodyElseAndNobodyWithoutThatConfirmation() {
        when(of.petitions.candidates(CASE)).thenReturn(List.of("one"));
        assertThatThrownBy(() -> form.take(entry(Map.of("handler", "two"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("“承办人”的选项无效")
                .hasMessageContaining("有无利害关系");
        verify(of.petitions, never()).name(any(), any());
    }
}
