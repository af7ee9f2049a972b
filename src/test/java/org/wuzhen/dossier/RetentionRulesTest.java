package org.wuzhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.CaseResult;

/** How long a dossier is kept, row by row. */
class RetentionRulesTest {

    private static final RuleTable TABLE = new RuleTable("retention");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REDIRECTED, NEIGHBOUR, -, TEN_YEARS, K01",
                "JOINED, EXPROPRIATION, RED, TEN_YEARS, K01",
                "ORAL_AGREEMENT, NEIGHBOUR, RED, PERMANENT, K02",
                "TRANSFERRED, NEIGHBOUR, RED, PERMANENT, K02",
                "TRANSFERRED, EXPROPRIATION, BLUE, THIRTY_YEARS, K03",
                "SHAM, CONTRACT, YELLOW, THIRTY_YEARS, K03",
                "WRITTEN_AGREEMENT, EXPROPRIATION, BLUE, PERMANENT, K04",
                "FAILED, FOREST_LAND, YELLOW, PERMANENT, K04",
                "ORAL_AGREEMENT, HOUSE_HOMESTEAD, BLUE, PERMANENT, K04",
                "REMEDY, MARITIME_FISHERY, BLUE, PERMANENT, K04",
                "WRITTEN_AGREEMENT, NEIGHBOUR, BLUE, THIRTY_YEARS, K05",
                "PARTIAL_AGREEMENT, TRAFFIC, YELLOW, THIRTY_YEARS, K05",
                "DEFAULTED, CONTRACT, BLUE, THIRTY_YEARS, K05",
                "FAILED, LABOUR_OTHER, ORANGE, THIRTY_YEARS, K06",
                "ORAL_AGREEMENT, NEIGHBOUR, ORANGE, THIRTY_YEARS, K06",
                "ORAL_AGREEMENT, NEIGHBOUR, BLUE, TEN_YEARS, K07",
                "FAILED, CONTRACT, YELLOW, TEN_YEARS, K07",
                "WITHDRAWN, OTHER, -, TEN_YEARS, K07",
                "REFUSED, OTHER, BLUE, TEN_YEARS, K07",
                "TERMINATED, OTHER, BLUE, TEN_YEARS, K07",
                "REMEDY, LABOUR_OTHER, BLUE, TEN_YEARS, K07",
                "PETITION_CLOSED, OTHER, BLUE, TEN_YEARS, K07",
                "LEADER_RESOLVED, OTHER, BLUE, PERMANENT, K09",
                "LEADER_CONCLUDED, NEIGHBOUR, ORANGE, PERMANENT, K09",
                "HEARING_ENDED, NEIGHBOUR, BLUE, PERMANENT, K10",
                "HOLDING, FOREST_LAND, RED, PERMANENT, K02"
            })
    void each_row_answers(String result, String type, String risk, Retention retention, String row) {
        Map<String, Object> answer = only(result, type, risk);

        assertThat(answer).containsEntry("retention", retention.name()).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
    }

    @Test
    void an_unknown_result_is_kept_for_thirty_years() {
        assertThat(only("NO_SUCH_RESULT", "OTHER", "BLUE"))
                .containsEntry("retention", "THIRTY_YEARS")
                .containsEntry("row", "K08");
        assertThat(only(null, null, null)).containsEntry("row", "K08");
    }

    @Test
    void no_row_lands_untested_and_no_result_falls_through() {
        assertThat(TABLE.size()).isEqualTo(10);
        for (CaseResult result : CaseResult.values()) {
            assertThat(only(result.name(), "OTHER", "BLUE").get("row"))
                    .as(result.name())
                    .isNotEqualTo("K08");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"TEN_YEARS, 2036-12-31", "THIRTY_YEARS, 2056-12-31", "PERMANENT, -"})
    void it_is_kept_to_the_end_of_the_last_year(Retention retention, LocalDate until) {
        assertThat(retention.until(LocalDate.of(2026, 1, 1))).isEqualTo(until);
        assertThat(retention.until(LocalDate.of(2026, 12, 31))).isEqualTo(until);
    }

    private static Map<String, Object> only(String result, String type, String risk) {
        assertThat(TABLE.decide(result, type, risk)).hasSize(1);
        return TABLE.decide(result, type, risk).get(0);
    }
}
