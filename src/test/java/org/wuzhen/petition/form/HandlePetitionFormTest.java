package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wuzhen.department.petition.HandlingOpinion.Decision;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.Draft;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.Step;

/** What the form 办理信访事项 takes. */
class HandlePetitionFormTest {

    private static final Map<String, Object> OPINION = Map.of(
            "step", "OPINION",
            "opinionDecision", "SUPPORTED",
            "found", "路灯不亮属实",
            "opinion", "三日内修复",
            "opinionBasis", "《信访工作条例》第三十二条");

    private final PetitionFormCase of = new PetitionFormCase();
    private final HandlePetitionForm form = new HandlePetitionForm(of.petitions, of.facts);

    @Test
    void anOpinionIsDrafted() {
        assertThat(form.take(entry(OPINION)).asMap()).containsEntry(PetitionProcess.STEP.name(), Step.OPINION.code());
        verify(of.petitions).draft(CASE, new Draft(Decision.SUPPORTED, "路灯不亮属实", "三日内修复", "《信访工作条例》第三十二条"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "opinion", "opinionBasis"})
    void aNameThatIsToBeKeptStandsInNoPartOfIt(String part) {
        Map<String, Object> named = Map.of(part, "闻人叙白反映");
        form.take(entry(OPINION, named));
        when(of.petition.confidential()).thenReturn(true);
        assertThatThrownBy(() -> form.take(entry(OPINION, named)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("要求保密")
                .message()
                .doesNotContain("闻人叙白");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "31", "一周"})
    void noMoreThanThirtyDaysAreAskedFor(String days) {
        assertThatThrownBy(() -> form.take(entry(Map.of("step", "EXTEND", "stepReason", "需要鉴定", "extraDays", days))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("1至30");
        verify(of.petitions, never()).askDays(any(), anyInt(), any());
    }

    @Test
    void thirtyDaysMayBeAskedFor() {
        form.take(entry(Map.of("step", "EXTEND", "stepReason", "需要鉴定", "extraDays", 30)));
        verify(of.petitions).askDays(CASE, 30, "需要鉴定");
    }

    @Test
    void whoStepsBackHandlesItNoLonger() {
        assertThat(form.take(entry(Map.of("step", "RECUSE", "stepReason", "近亲属")))
                        .asMap())
                .containsEntry(PetitionProcess.HANDLER.name(), null);
        verify(of.petitions).recuse(CASE, "近亲属");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SETTLED", "WITHDRAWN", "RECUSE", "EXTEND"})
    void everyOtherStepSaysWhy(String step) {
        assertThatThrownBy(() -> form.take(entry(Map.of("step", step, "extraDays", 5))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("理由或者经过");
    }

    @Test
    void aStepIsChosen() {
        assertThatThrownBy(() -> form.take(entry(Map.of()))).hasMessageContaining("请选择“下一步”");
    }
}
