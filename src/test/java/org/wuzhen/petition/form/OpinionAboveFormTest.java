package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.ReviewOpinion;

/** What the forms 登记复查意见 and 登记复核意见 take. */
class OpinionAboveFormTest {

    private static final Map<String, Object> TYPED = Map.of(
            "reviewNo", "津信复〔2026〕8号",
            "result", "REVOKED",
            "decidedOn", "2026-08-20",
            "servedOn", "2026-08-25",
            "summary", "事实不清");

    private final PetitionFormCase of = new PetitionFormCase();
    private final RecordReviewForm review = new RecordReviewForm(of.petitions, of.facts);
    private final RecordRecheckForm recheck = new RecordRecheckForm(of.petitions, of.facts);

    @BeforeEach
    void requested() {
        Instance asked = mock(Instance.class);
        when(asked.requestedOn()).thenReturn(LocalDate.of(2026, 8, 1));
        when(of.petitions.last(any(), any())).thenReturn(asked);
    }

    @Test
    void eachIsWrittenToItsOwnLevel() {
        ReviewOpinion opinion = new ReviewOpinion(
                "津信复〔2026〕8号", Result.REVOKED, LocalDate.of(2026, 8, 20), LocalDate.of(2026, 8, 25), "事实不清", true);
        assertThat(review.take(entry(TYPED)).asMap()).containsEntry(PetitionProcess.REVOKED.name(), true);
        verify(of.petitions).decided(CASE, Level.REVIEW, opinion);
        assertThat(recheck.take(entry(TYPED, Map.of("result", "UPHELD"))).asMap())
                .containsEntry(PetitionProcess.REVOKED.name(), false);
        verify(of.petitions).decided(eq(CASE), eq(Level.RE_REVIEW), any());
    }

    @ParameterizedTest
    @CsvSource({
        "servedOn, 2026-08-19, 送达日期应当在作出日期至今天之间",
        "servedOn, 2026-09-02, 送达日期应当在作出日期至今天之间",
        "decidedOn, '', 请填写作出日期和送达日期",
        "decidedOn, 2026-07-31, 不能早于申请复查的日期",
        "result, X, 结果",
        "summary, '', 主要内容",
        "reviewNo, '', 复查意见书文号"
    })
    void whatCannotBeIsRefused(String field, String value, String problem) {
        assertThatThrownBy(() -> review.take(entry(TYPED, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(of.petitions, never()).decided(any(), any(), any());
    }

    @Test
    void eachIsItsOwnForm() {
        assertThat(Set.of(review.formId(), recheck.formId()))
                .containsExactlyInAnyOrder("record-review", "record-recheck");
    }
}
