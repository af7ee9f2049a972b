package org.wuzhen.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised on a return, row by row. */
class ReturnArbitrationRulesTest {

    private static final Path FILE = Path.of("processes/handling/return-arbitration.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "1, false, 3, false, DENY, R01",
        "1, true, 4, true, DENY, R01",
        "2, false, 1, false, DENY, R02",
        "3, false, 2, false, DENY, R02",
        "3, true, 1, false, DENY, R03",
        "1, false, 1, true, DENY, R04",
        "2, true, 2, true, DENY, R04",
        "1, false, 2, false, DESIGNATE, R05",
        "2, true, 2, false, DESIGNATE, R05",
        "1, false, 1, false, ALLOW, R06",
        "2, true, 1, false, ALLOW, R06",
        "1, false, 0, false, DESIGNATE, R07"
    })
    void each_row_answers(int days, boolean complicated, int dispatches, boolean duty, String advice, String row)
            throws IOException {
        Map<String, Object> answer = answer(days, complicated, dispatches, duty);
        assertThat(answer).containsEntry("decision", advice).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_goes_to_the_director() throws IOException {
        assertThat(answer(null, null, null, null))
                .containsEntry("decision", "DESIGNATE")
                .containsEntry("row", "R07");
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(7);
    }

    private static Map<String, Object> answer(Integer days, Boolean complicated, Integer dispatches, Boolean duty)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("workingDays", days);
        facts.put("complicated", complicated);
        facts.put("dispatchCount", dispatches);
        facts.put("dutyHit", duty);
        DmnDecision decision = ENGINE.parseDecision("return-arbitration", Files.newInputStream(FILE));
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
        assertThat(result).hasSize(1);
        return result.getSingleResult().getEntryMap();
    }
}
