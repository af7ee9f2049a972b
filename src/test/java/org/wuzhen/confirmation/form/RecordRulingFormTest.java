package org.wuzhen.confirmation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.CASE;
import static org.wuzhen.confirmation.form.ConfirmationFormCase.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;
import org.wuzhen.confirmation.CourtRuling;
import org.wuzhen.department.court.ConfirmationRuling.Ground;
import org.wuzhen.department.court.ConfirmationRuling.Result;
import org.wuzhen.engine.FormRejected;

/** What the form 登记裁定结果 takes. */
class RecordRulingFormTest {

    private static final Map<String, Object> VALID =
            Map.of("entry", "VALID", "rulingNo", "（2026）津0116民特8号", "ruledOn", "2026-09-18");
    private static final Map<String, Object> SUPPLEMENT =
            Map.of("entry", "SUPPLEMENT", "wanted", "身份证明\n产权证明", "supplementBy", "2026-09-25");
    private static final Map<String, Object> WITHDRAW =
            Map.of("entry", "WITHDRAW", "withdrawnBy", List.of("APPLICANT"), "withdrawalReason", "已经履行");

    private final ConfirmationFormCase of = new ConfirmationFormCase();
    private final CourtProceeding court = mock(CourtProceeding.class);
    private final RecordRulingForm form =
            new RecordRulingForm(of.confirmation, court, mock(CaseClocks.class), of.facts);

    @Test
    void aRulingIsEntered() {
        assertThat(form.take(entry(VALID)).asMap())
                .containsEntry(ConfirmationProcess.RULING_ENTRY.name(), ConfirmationProcess.RULED);
        verify(court)
                .enter(CASE, new CourtRuling(Result.VALID, "（2026）津0116民特8号", LocalDate.of(2026, 9, 18), null, null));
    }

    @Test
    void aRejectionHasItsGroundAndItsReasons() {
        assertThatThrownBy(() -> form.take(entry(VALID, Map.of("entry", "REJECTED"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("驳回理由")
                .hasMessageContaining("裁定理由");
        form.take(entry(VALID, Map.of("entry", "REJECTED", "ground", "UNCLEAR", "reasons", "内容不明确")));
        ArgumentCaptor<CourtRuling> ruling = ArgumentCaptor.forClass(CourtRuling.class);
        verify(court).enter(eq(CASE), ruling.capture());
        assertThat(ruling.getValue().ground()).isEqualTo(Ground.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "rulingNo, '', 裁定书案号",
        "ruledOn, '', 裁定日期",
        "ruledOn, 2026-09-21, 不能晚于今天",
        "ruledOn, 2026-09-09, 不能早于申请日期2026-09-10",
        "entry, X, 登记什么"
    })
    void whatCannotBeIsRefused(String field, String value, String problem) {
        assertThatThrownBy(() -> form.take(entry(VALID, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(court, never()).enter(any(), any());
    }

    @Test
    void whatTheCourtWantsIsTakenPointByPoint() {
        assertThat(form.take(entry(SUPPLEMENT)).asMap())
                .containsEntry(ConfirmationProcess.RULING_ENTRY.name(), ConfirmationProcess.WANTS_SUPPLEMENT);
        verify(court).wantSupplement(CASE, List.of("身份证明", "产权证明"), LocalDate.of(2026, 9, 25));
        assertThatThrownBy(() -> form.take(entry(SUPPLEMENT, Map.of("supplementBy", "2026-09-19"))))
                .hasMessageContaining("不能早于今天");
    }

    @Test
    void onlyWhoIsAPartyTakesItBack() {
        when(court.withdraw(CASE, List.of("APPLICANT"), "已经履行")).thenReturn(1);
        assertThat(form.take(entry(WITHDRAW)).asMap())
                .containsEntry(ConfirmationProcess.RULING_ENTRY.name(), ConfirmationProcess.ASKS_WITHDRAWAL)
                .containsEntry(ConfirmationProcess.WITHDRAWAL_ROUND.name(), 1);
        for (List<String> nobody : List.of(List.<String>of(), List.of("THIRD_PARTY"))) {
            assertThatThrownBy(() -> form.take(entry(WITHDRAW, Map.of("withdrawnBy", nobody))))
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining("谁要求撤回");
        }
    }

    @Test
    void afterARulingNothingElseIsEntered() {
        when(of.file.ruling()).thenReturn(Result.VALID);
        for (Map<String, Object> typed : List.of(SUPPLEMENT, WITHDRAW)) {
            assertThatThrownBy(() -> form.take(entry(typed)))
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining("法院已经作出裁定");
        }
        verify(court, never()).wantSupplement(any(), any(), any());
        verify(court, never()).withdraw(any(), any(), any());
    }
}
