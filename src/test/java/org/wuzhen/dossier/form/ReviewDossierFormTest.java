package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.ReturnedItem;
import org.wuzhen.dossier.Volume;
import org.wuzhen.engine.FormRejected;

class ReviewDossierFormTest {

    private final Bench bench = new Bench();
    private final Dossier dossier = mock(Dossier.class);
    private final ReviewDossierForm form = new ReviewDossierForm(dossier, bench.facts);

    @Test
    void showsWhoAssembledItAndWhatItHolds() {
        when(dossier.volume(Bench.CASE))
                .thenReturn(Optional.of(new Volume(
                        "sun", Bench.NOW, null, null, null, null, null, null, null, null, null, null, null)));
        when(dossier.objectionToReviewer(Bench.CASE)).thenReturn(Optional.of("您是本卷立卷人。"));
        when(dossier.toMend(Bench.CASE)).thenReturn(List.of(new ReturnedItem(RecordKind.EVIDENCE, "缺页")));

        assertThat(form.show(Bench.CASE))
                .containsEntry("assembledBy", "姓名sun")
                .containsEntry("assembledAt", "2026-09-08 09:30")
                .containsEntry("objection", "您是本卷立卷人。")
                .containsEntry("toMend", List.of(Map.of("item", "证据材料", "reason", "缺页")));
        Bench.showsWhatItsFileNames(form);
    }

    @Test
    void passesWithOrWithoutAnOpinion() {
        assertThat(form.take(Bench.entry(Map.of("decision", "PASSED"))).asMap())
                .isEqualTo(Map.of("dossierReview", "passed"));
        verify(dossier).pass(Bench.CASE, null);

        form.take(Bench.entry(Map.of("decision", "PASSED", "opinion", "符合要求")));
        verify(dossier).pass(Bench.CASE, "符合要求");
    }

    @Test
    void sendsBackWithAList() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("kind", null);
        Map<String, Object> typed = Map.of(
                "decision",
                "RETURNED",
                "returnList",
                List.of(
                        Map.of("kind", "AGREEMENT", "reason", "没有盖章"),
                        empty,
                        Map.of("kind", "EVIDENCE", "reason", "缺页")));

        assertThat(form.take(Bench.entry(typed)).asMap()).isEqualTo(Map.of("dossierReview", "returned"));

        verify(dossier)
                .sendBack(
                        Bench.CASE,
                        List.of(
                                new ReturnedItem(RecordKind.AGREEMENT, "没有盖章"),
                                new ReturnedItem(RecordKind.EVIDENCE, "缺页")));
    }

    @Test
    void sendingBackNeedsAListWithReasons() {
        assertThat(Bench.rejected(form, Map.of("decision", "RETURNED")).problems())
                .containsExactly("退回补正的，请在退回清单中至少写一项材料和理由。");
        assertThat(Bench.rejected(
                                form,
                                Map.of("decision", "RETURNED", "returnList", List.of(Map.of("kind", "AGREEMENT"))))
                        .problems())
                .singleElement()
                .asString()
                .contains("退回清单第1行", "请填写“退回理由”。");
        verifyNoInteractions(dossier);
    }

    @Test
    void aDecisionIsNeeded() {
        assertThat(Bench.rejected(form, Map.of()).problems()).containsExactly("请选择“复核结论”。");
        verifyNoInteractions(dossier);
    }

    @Test
    void whoAssembledItIsTurnedAway() {
        doThrow(new FormRejected("您是本卷立卷人。")).when(dossier).pass(any(), any());

        assertThat(Bench.rejected(form, Map.of("decision", "PASSED")).problems())
                .containsExactly("您是本卷立卷人。");
    }

    @Test
    void readsEveryFieldOfItsFile() {
        assertThat(Bench.fields("review-dossier"))
                .containsExactlyInAnyOrder("decision", "opinion", "returnList.kind", "returnList.reason");
    }
}
