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
import org.wuzhen.petition.Objection;
import org.wuzhen.petition.PetitionProcess;

/** What the form 核对转送事项 takes. */
class ReviewTransferFormTest {

    private final PetitionFormCase of = new PetitionFormCase();
    private final ReviewTransferForm form = new ReviewTransferForm(of.petitions, of.facts);

    @Test
    void anObjectionHasItsReasonAndItsBasis() {
        assertThatThrownBy(() -> form.take(entry(Map.of("decision", "OBJECT"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("异议理由")
                .hasMessageContaining("依据");
        verify(of.petitions, never()).object(any(), any());
        assertThat(form.take(entry(Map.of("decision", "OBJECT", "objection", "不属本街道", "basis", "职责清单第3项")))
                        .asMap())
                .containsEntry(PetitionProcess.OBJECTED.name(), true);
        verify(of.petitions).object(CASE, new Objection("不属本街道", "职责清单第3项", null));
    }

    @Test
    void itIsTakenOnWithoutAWord() {
        assertThat(form.take(entry(Map.of("decision", "TAKE_ON"))).asMap())
                .containsEntry(PetitionProcess.OBJECTED.name(), false);
        assertThatThrownBy(() -> form.take(entry(Map.of()))).hasMessageContaining("处理");
    }
}
