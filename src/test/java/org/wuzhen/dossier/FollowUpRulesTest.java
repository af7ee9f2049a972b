package org.wuzhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.CaseResult;

/** Whether the parties are visited after a case, row by row. */
class FollowUpRulesTest {

    private static final RuleTable TABLE = new RuleTable("follow-up");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "JOINED, BLUE, false, F01",
                "JOINED, RED, false, F01",
                "TRANSFERRED, BLUE, false, F02",
                "SHAM, RED, false, F02",
                "WITHDRAWN, ORANGE, true, F03",
                "REFUSED, RED, true, F03",
                "REDIRECTED, RED, true, F03",
                "WRITTEN_AGREEMENT, ORANGE, true, F03",
                "WRITTEN_AGREEMENT, BLUE, true, F04",
                "PARTIAL_AGREEMENT, YELLOW, true, F04",
                "ORAL_AGREEMENT, BLUE, true, F05",
                "FAILED, BLUE, true, F06",
                "TERMINATED, YELLOW, true, F06",
                "DEFAULTED, BLUE, true, F07",
                "REMEDY, BLUE, true, F08",
                "REDIRECTED, -, false, F09",
                "REDIRECTED, BLUE, false, F09",
                "WITHDRAWN, -, false, F10",
                "REFUSED, YELLOW, false, F10",
                "PETITION_CLOSED, BLUE, true, F12",
                "LEADER_RESOLVED, BLUE, true, F13",
                "LEADER_CONCLUDED, YELLOW, true, F13",
                "HEARING_ENDED, YELLOW, true, F14",
                "HOLDING, RED, true, F03"
            })
    void each_row_answers(String result, String risk, boolean needed, String row) {
        Map<String, Object> answer = only(result, risk);

        assertThat(answer).containsEntry("needed", needed).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
    }

    @Test
    void an_unknown_result_is_visited() {
        assertThat(only("NO_SUCH_RESULT", "BLUE")).containsEntry("needed", true).containsEntry("row", "F11");
        assertThat(only(null, null)).containsEntry("needed", true).containsEntry("row", "F11");
    }

    @Test
    void no_row_lands_untested_and_no_result_falls_through() {
        assertThat(TABLE.size()).isEqualTo(14);
        for (CaseResult result : CaseResult.values()) {
            assertThat(only(result.name(), "BLUE").get("row")).as(result.name()).isNotEqualTo("F11");
        }
    }

    private static Map<String, Object> only(String result, String risk) {
        assertThat(TABLE.decide(result, null, risk)).hasSize(1);
        return TABLE.decide(result, null, risk).get(0);
    }
}
