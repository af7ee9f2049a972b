package org.wuzhen.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When closed cases are looked at again, and what is done about them, row by row. */
class RelapseRulesTest {

    private static final Path WAY = Path.of("processes/relapse/relapse-way.dmn");
    private static final Path SCHEDULE = Path.of("processes/relapse/relapse-schedule.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, NEW_FACTS, true, true, 9, 9, plan, R01",
        "DAY_30, UNRESOLVED, true, true, 0, 0, holding, R02",
        "COMPLAINT, SAME_AGAIN, true, false, 0, 0, hearing, R03",
        "DAY_90, NOT_PERFORMED, false, false, 5, 5, plan, R04",
        "HOLDING, UNRESOLVED, false, false, 0, 3, hearing, R05",
        "HOLDING, UNRESOLVED, false, false, 0, 2, plan, R07",
        "LEGACY, UNRESOLVED, false, false, 3, 0, hearing, R06",
        "LEGACY, UNRESOLVED, false, false, 2, 0, plan, R07",
        "COMPLAINT, SAME_AGAIN, false, false, 0, 2, hearing, R08",
        "COMPLAINT, SAME_AGAIN, false, false, 9, 1, plan, R09",
    })
    void each_way_answers(
            String cause,
            String finding,
            boolean settled,
            boolean threat,
            int attempts,
            int earlier,
            String way,
            String row)
            throws IOException {
        Map<String, Object> answer = way(cause, finding, settled, threat, attempts, earlier);
        assertThat(answer).containsEntry("way", way).containsEntry("row", row);
        assertThat(Way.of(way).code()).isEqualTo(way);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_gets_a_new_plan() throws IOException {
        assertThat(way(null, null, null, null, null, null)).containsEntry("row", "R10");
        assertThat(way("UNHEARD_OF", "UNHEARD_OF", false, false, 0, 0)).containsEntry("row", "R10");
    }

    @ParameterizedTest
    @CsvSource({
        "JOINED, BLUE, true, '', false, S01",
        "WITHDRAWN, RED, false, '', false, S01",
        "HEARING_ENDED, RED, true, '', false, S02",
        "HOLDING, BLUE, false, '30,90,180', true, S03",
        "FAILED, BLUE, false, '30,90,180', true, S04",
        "DEFAULTED, RED, true, '30,90,180', true, S04",
        "LEADER_RESOLVED, RED, false, '30,90,180', false, S05",
        "WRITTEN_AGREEMENT, BLUE, true, '30,90,180', false, S06",
        "ORAL_AGREEMENT, ORANGE, false, '30,90,180', false, S07",
        "PARTIAL_AGREEMENT, YELLOW, false, '30,90,180', true, S08",
        "ORAL_AGREEMENT, BLUE, false, '30,90,180', false, S09",
        "UNHEARD_OF, BLUE, false, '30,90,180', true, S10"
    })
    void each_result_has_its_days(String result, String risk, boolean relapsed, String days, boolean legacy, String row)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseResult", result);
        facts.put("riskLevel", risk);
        facts.put("relapsed", relapsed);
        Map<String, Object> answer = ask("relapse-schedule", SCHEDULE, facts);
        assertThat(answer)
                .containsEntry("days", days)
                .containsEntry("legacy", legacy)
                .containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(WAY.toFile()).getModelElementsByType(Rule.class))
                .hasSize(10);
        assertThat(Dmn.readModelFromFile(SCHEDULE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(10);
    }

    private static Map<String, Object> way(
            String cause, String finding, Boolean settled, Boolean threat, Integer attempts, Integer earlier)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("relapseCause", cause);
        facts.put("finding", finding);
        facts.put("settled", settled);
        facts.put("threat", threat);
        facts.put("attempts", attempts);
        facts.put("earlierReviews", earlier);
        return ask("relapse-way", WAY, facts);
    }

    private static Map<String, Object> ask(String table, Path file, Map<String, Object> facts) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, in), facts)
                    .getSingleResult()
                    .getEntryMap();
        }
    }
}
