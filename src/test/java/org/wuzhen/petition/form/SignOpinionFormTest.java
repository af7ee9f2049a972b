package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.PetitionProcess;

/** What the form 审签处理意见 takes. */
class SignOpinionFormTest {

    private final PetitionFormCase of = new PetitionFormCase();
    private final SignOpinionForm form = new SignOpinionForm(of.petitions, of.facts);

    @Test
    void itIsSigned() {
        assertThat(form.take(entry(Map.of("decision", "SIGN"))).asMap())
                .containsEntry(PetitionProcess.OPINION_RETURNED.name(), false);
        verify(of.petitions).sign(CASE);
    }

    @Test
    void itGoesBackOnlyWithAReason() {
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "RETURN"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("退回理由");
        assertThat(form.take(entry(Map.of("decision", "RETURN", "reason", "写明依据")))
                        .asMap())
                .containsEntry(PetitionProcess.OPINION_RETURNED.name(), true);
        verify(of.petitions).sendBack(CASE, "写明依据");
        verify(of.petitions, never()).sign(any());
    }

    @Test
    void nothingIsSignedByAnUnknownChoice() {
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "PERHAPS"))))
                .isInstanceOf(FormRejected.class);
        verify(of.petitions, never()).sign(any());
    }
}
