package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.dossier.ClosureDecision;
import org.wuzhen.dossier.Closures;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.dossier.Satisfaction;

class ReviewClosureFormTest {

    private final Bench bench = new Bench();
    private final Closures closures = mock(Closures.class);
    private final FollowUps followUps = mock(FollowUps.class);
    private final ReviewClosureForm form = new ReviewClosureForm(closures, followUps, bench.facts);

    @Test
    void showsVisitsRisksAndClocks() {
        when(followUps.of(Bench.CASE))
                .thenReturn(List.of(Bench.missed(), Bench.reached(Satisfaction.DISSATISFIED, "仍有口角", Finding.FOUNDED)));
        List<CaseClock> clocks = List.of(
                clock(1, "2026-09-30T15:59:59Z", null, null),
                clock(2, "2026-09-01T15:59:59Z", "2026-09-01T10:00:00Z", "已达成协议"),
                clock(3, "2026-09-01T15:59:59Z", "2026-09-02T10:00:00Z", "已回访"));
        when(bench.clocks.of(Bench.CASE)).thenReturn(clocks);

        Map<String, Object> shown = form.show(Bench.CASE);

        assertThat(shown).containsEntry("visitCount", 2).containsEntry("openRisk", true);
        assertThat(shown.get("visits").toString()).contains("申请人：部分履行。拖了两周。隐患：仍有口角；措施：网格员走访。核查：属实，办理有不足，查明属实");
        assertThat(shown.get("clocks"))
                .isEqualTo(List.of(
                        Map.of("term", "期限1", "lastDay", "2026-09-01", "state", "绿·正常"),
                        Map.of("term", "期限2", "lastDay", "2026-09-01", "state", "已达成协议，按期"),
                        Map.of("term", "期限3", "lastDay", "2026-09-01", "state", "已回访，超期")));
        Bench.showsWhatItsFileNames(form);
    }

    @Test
    void aCaseWithoutVisitOrRiskSaysSo() {
        assertThat(form.show(Bench.CASE)).containsEntry("visitCount", 0).containsEntry("openRisk", false);
    }

    @Test
    void aClosureIsHandedOver() {
        assertThat(form.take(Bench.entry(Map.of("decision", "CLOSE", "opinion", "已履行")))
                        .asMap())
                .isEqualTo(Map.of("closureDecision", "close"));
        verify(closures).review(Bench.CASE, ClosureDecision.CLOSE, "已履行");
    }

    @Test
    void sendingBackIsHandedOverWithItsReason() {
        assertThat(form.take(Bench.entry(Map.of("decision", "FOLLOW_UP", "returnReason", "问清履行")))
                        .asMap())
                .isEqualTo(Map.of("closureDecision", "follow-up"));
        verify(closures).review(Bench.CASE, ClosureDecision.FOLLOW_UP, "问清履行");
    }

    @Test
    void eachDecisionNeedsItsWords() {
        assertThat(Bench.rejected(form, Map.of("decision", "CLOSE", "returnReason", "x"))
                        .problems())
                .containsExactly("请填写“结案意见”。");
        assertThat(Bench.rejected(form, Map.of("decision", "FOLLOW_UP", "opinion", "x"))
                        .problems())
                .containsExactly("请填写“退回理由”。");
        assertThat(Bench.rejected(form, Map.of()).problems()).contains("请选择“审查结论”。");
        verifyNoInteractions(closures);
    }

    @Test
    void readsEveryFieldOfItsFile() {
        assertThat(Bench.fields("review-closure")).containsExactlyInAnyOrder("decision", "opinion", "returnReason");
    }

    private static CaseClock clock(long id, String due, String ended, String how) {
        Deadline deadline = mock(Deadline.class, Mockito.RETURNS_DEEP_STUBS);
        when(deadline.term().label()).thenReturn("期限" + id);
        when(deadline.lastDay()).thenReturn(LocalDate.of(2026, 9, 1));
        when(deadline.dueAt()).thenReturn(Instant.parse(due));
        when(deadline.lightText(Bench.NOW)).thenReturn("绿·正常");
        return new CaseClock(id, null, deadline, ended == null ? null : Instant.parse(ended), how);
    }
}
