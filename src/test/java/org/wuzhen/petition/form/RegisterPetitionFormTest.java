package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.NewPetition;
import org.wuzhen.petition.PetitionProcess;

/** What the form 登记信访事项 takes. */
class RegisterPetitionFormTest {

    private static final Map<String, Object> TYPED = Map.of(
            "form", "VISIT",
            "aim", "COMPLAINT",
            "repeated", "FIRST",
            "category", "城乡建设",
            "people", 1,
            "legalMatter", "NO",
            "finalReviewed", "NO",
            "pending", "NONE",
            "competence", "OURS");

    private final PetitionFormCase of = new PetitionFormCase();
    private final RegisterPetitionForm form = new RegisterPetitionForm(of.petitions, of.facts);

    @Test
    void onePersonNeedsNobodyToSpeakForThem() {
        var variables = form.take(entry(TYPED)).asMap();
        assertThat(registered().representatives()).isEmpty();
        assertThat(registered().repeated()).isFalse();
        assertThat(registered().confidential()).isFalse();
        assertThat(variables)
                .containsEntry(PetitionProcess.LEGAL_MATTER.name(), false)
                .containsEntry(PetitionProcess.PENDING.name(), "NONE");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, ''", "6, 0, 应当推选代表", "6, 1, ''", "6, 5, ''", "6, 6, 代表不得超过5人"})
    void sixOrMoreSpeakThroughOneToFive(int people, int chosen, String problem) {
        of.petitionedBy(6);
        List<String> representatives = List.of("1", "2", "3", "4", "5", "6").subList(0, chosen);
        FormEntry typed = entry(TYPED, Map.of("people", people, "representatives", representatives));
        if (problem.isEmpty()) {
            form.take(typed);
            assertThat(registered().representatives()).hasSize(chosen);
        } else {
            assertThatThrownBy(() -> form.take(typed))
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining(problem);
            verify(of.petitions, never()).register(any(), any());
        }
    }

    @Test
    void nobodyIsNamedTwiceAndNobodyFromOutside() {
        of.petitionedBy(6);
        form.take(entry(TYPED, Map.of("people", 6, "representatives", List.of("2", "2"))));
        assertThat(registered().representatives()).containsExactly(2L);
        assertThatThrownBy(() -> form.take(entry(TYPED, Map.of("representatives", List.of("7")))))
                .hasMessageContaining("“信访代表”的选项无效");
    }

    @Test
    void whoReportsAWrongdoingIsKeptConfidential() {
        form.take(entry(TYPED, Map.of("aim", "REPORT")));
        assertThat(registered().confidential()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"people, 0, 大于零", "people, '', 大于零", "pending, X, 是否正在办理", "competence, X, 职责归属", "aim, X, 信访目的"})
    void whatCannotBeIsRefused(String field, String value, String problem) {
        assertThatThrownBy(() -> form.take(entry(TYPED, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(of.petitions, never()).register(any(), any());
    }

    private NewPetition registered() {
        ArgumentCaptor<NewPetition> taken = ArgumentCaptor.forClass(NewPetition.class);
        verify(of.petitions).register(any(), taken.capture());
        return taken.getValue();
    }
}
