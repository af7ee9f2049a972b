package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.dossier.Satisfaction;
import org.wuzhen.engine.FormRejected;

class VerifyDissatisfactionFormTest {

    private static final Map<String, Object> UNFOUNDED = Map.of("finding", "UNFOUNDED", "findingFacts", "查了记录");

    private final Bench bench = new Bench();
    private final FollowUps followUps = mock(FollowUps.class);
    private final VerifyDissatisfactionForm form = new VerifyDissatisfactionForm(followUps, bench.facts);

    @Test
    void showsTheRatingAndWhoMayNotLookIntoIt() {
        when(followUps.toVerify(Bench.CASE)).thenReturn(Bench.reached(Satisfaction.DISSATISFIED, null, null));
        when(followUps.objectionToVerifier(Bench.CASE)).thenReturn(Optional.of("您是本案承办人。"));

        assertThat(form.show(Bench.CASE))
                .containsEntry("objection", "您是本案承办人。")
                .containsEntry("rating", "不满意")
                .containsEntry("ratedBy", "申请人")
                .containsEntry("ratedAt", "2026-09-07 14:00")
                .containsEntry("visitedBy", "姓名zhao")
                .containsEntry("ratingReason", "拖了两周");
        Bench.showsWhatItsFileNames(form);
    }

    @Test
    void saysNothingToSomebodyElse() {
        when(followUps.toVerify(Bench.CASE)).thenReturn(Bench.reached(Satisfaction.DISSATISFIED, null, null));
        when(followUps.objectionToVerifier(Bench.CASE)).thenReturn(Optional.empty());

        assertThat(form.show(Bench.CASE)).containsEntry("objection", "");
    }

    @Test
    void theFindingIsHandedOverAndLeavesNothingInTheProcess() {
        assertThat(form.take(Bench.entry(UNFOUNDED)).asMap()).isEmpty();

        verify(followUps).verified(Bench.CASE, Finding.UNFOUNDED, "查了记录", null);
    }

    @ParameterizedTest
    @CsvSource({"FOUNDED, true", "PARTLY_FOUNDED, true", "UNFOUNDED, false", "UNREASONABLE, false"})
    void whatIsFoundTrueNeedsMeasures(Finding finding, boolean needed) {
        Map<String, Object> typed = Bench.but(UNFOUNDED, "finding", finding.name());
        if (needed) {
            assertThat(Bench.rejected(form, typed).problems()).containsExactly("请填写“整改措施”。");
            verifyNoInteractions(followUps);
            typed = Bench.but(typed, "findingMeasures", "已道歉");
        }
        form.take(Bench.entry(typed));

        verify(followUps).verified(Bench.CASE, finding, "查了记录", needed ? "已道歉" : null);
    }

    @Test
    void theHandlerIsTurnedAway() {
        doThrow(new FormRejected("您是本案承办人。")).when(followUps).verified(Bench.CASE, Finding.UNFOUNDED, "查了记录", null);

        assertThat(Bench.rejected(form, UNFOUNDED).problems()).containsExactly("您是本案承办人。");
    }

    @Test
    void allThatIsWantingIsSaidAtOnce() {
        assertThat(Bench.rejected(form, Map.of()).problems()).containsExactly("请选择“核查结论”。", "请填写“核查情况”。");
        verifyNoInteractions(followUps);
    }

    @Test
    void readsEveryFieldOfItsFile() {
        assertThat(Bench.fields("verify-dissatisfaction"))
                .containsExactlyInAnyOrder("finding", "findingFacts", "findingMeasures");
    }
}
