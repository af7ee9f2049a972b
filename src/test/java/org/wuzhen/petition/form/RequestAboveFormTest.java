package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.TODAY;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.PetitionProcess;

/** What the forms 等候申请复查 and 等候申请复核 take and show. */
class RequestAboveFormTest {

    private static final Map<String, Object> TYPED =
            Map.of("step", "REQUEST", "requestedOn", "2026-09-01", "grounds", "事实不清");

    private final PetitionFormCase of = new PetitionFormCase();
    private final AwaitReviewForm review = new AwaitReviewForm(of.petitions, of.facts);
    private final AwaitRecheckForm recheck = new AwaitRecheckForm(of.petitions, of.facts);

    @Test
    void eachAsksItsOwnBody() {
        when(of.petitions.request(CASE, Level.REVIEW, TODAY, "事实不清")).thenReturn(1);
        when(of.petitions.request(CASE, Level.RE_REVIEW, TODAY, "事实不清")).thenReturn(2);
        assertThat(review.take(entry(TYPED)).asMap())
                .containsEntry(PetitionProcess.SATISFIED.name(), false)
                .containsEntry(PetitionProcess.REQUEST_ROUND.name(), 1);
        assertThat(recheck.take(entry(TYPED)).asMap()).containsEntry(PetitionProcess.REQUEST_ROUND.name(), 2);
    }

    @Test
    void whoAcceptsThePaperAsksNobody() {
        assertThat(review.take(entry(Map.of("step", "SATISFIED"))).asMap())
                .containsEntry(PetitionProcess.SATISFIED.name(), true);
        verify(of.petitions, never()).request(any(), any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"step, '', 情况", "requestedOn, '', 申请日期", "grounds, '', 申请理由"})
    void whatIsMissingIsNamed(String field, String value, String problem) {
        assertThatThrownBy(() -> recheck.take(entry(TYPED, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(of.petitions, never()).request(any(), any(), any(), any());
    }

    @Test
    void theyShowThePaperAndWhyTheLastRequestWasRefused() {
        Opinion opinion = mock(Opinion.class);
        when(opinion.opinionNo()).thenReturn("信意字1");
        when(opinion.servedOn()).thenReturn(LocalDate.of(2026, 8, 3));
        when(of.petitions.draft(CASE)).thenReturn(opinion);
        Instance refused = instance(Level.REVIEW, false, "已过三十日", null);
        Instance taken = instance(Level.REVIEW, true, null, "复查1");
        Instance above = instance(Level.RE_REVIEW, false, "材料不齐", null);
        when(of.petitions.instances(CASE)).thenReturn(List.of(refused, taken, above));
        when(of.petitions.last(CASE, Level.REVIEW)).thenReturn(taken);

        assertThat(review.show(CASE))
                .containsEntry("against", "信意字1")
                .containsEntry("servedDay", "2026年8月3日")
                .containsEntry("refused", "已过三十日");
        assertThat(recheck.show(CASE)).containsEntry("against", "复查1").containsEntry("refused", "材料不齐");
        when(taken.reviewNo()).thenReturn(null);
        assertThat(recheck.show(CASE)).containsEntry("against", "复查意见");
    }

    private static Instance instance(Level level, boolean accepted, String refused, String reviewNo) {
        Instance instance = mock(Instance.class);
        when(instance.level()).thenReturn(level);
        when(instance.accepted()).thenReturn(accepted);
        when(instance.refused()).thenReturn(refused);
        when(instance.reviewNo()).thenReturn(reviewNo);
        return instance;
    }
}
