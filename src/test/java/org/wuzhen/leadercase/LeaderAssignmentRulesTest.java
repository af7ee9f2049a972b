package org.wuzhen.leadercase;

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

/** Which level of leader is advised, row by row. */
class LeaderAssignmentRulesTest {

    private static final Path FILE = Path.of("processes/leadercase/leader-assignment.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "RED,    100, 0,        false, false, NEIGHBOUR,    PRINCIPAL, R01",
        "ORANGE, 300, 0,        false, false, NEIGHBOUR,    PRINCIPAL, R02",
        "RED,    1,   50000000, false, false, CONTRACT,     PRINCIPAL, R03",
        "RED,    2,   0,        true,  true,  NEIGHBOUR,    DISTRICT,  R04",
        "RED,    30,  0,        true,  false, NEIGHBOUR,    DISTRICT,  R05",
        "RED,    2,   5000000,  false, false, CONTRACT,     DISTRICT,  R06",
        "RED,    2,   4999999,  true,  false, EXPROPRIATION, DISTRICT, R07",
        "RED,    2,   0,        true,  false, HOUSE_HOMESTEAD, DISTRICT, R07",
        "YELLOW, 2,   0,        false, true,  NEIGHBOUR,    DISTRICT,  R08",
        "ORANGE, 100, 0,        false, false, NEIGHBOUR,    DISTRICT,  R09",
        "RED,    29,  0,        true,  false, NEIGHBOUR,    DIVISION,  R10",
        "YELLOW, 1,   0,        true,  false, EXPROPRIATION, DIVISION, R10",
        "RED,    1,   0,        false, false, NEIGHBOUR,    DIVISION,  R11",
        "ORANGE, 5,   600000,   false, false, NEIGHBOUR,    DIVISION,  R12",
        "BLUE,   1,   0,        false, false, NEIGHBOUR,    DIVISION,  R13",
        "YELLOW, 1,   0,        false, false, NEIGHBOUR,    DIVISION,  R13"
    })
    void each_row_answers(
            String risk, int people, long amount, boolean threat, boolean cross, String type, String level, String row)
            throws IOException {
        Map<String, Object> answer = answer(risk, people, amount, threat, cross, type);
        assertThat(answer).containsEntry("level", level).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_goes_to_the_first_level() throws IOException {
        assertThat(answer(null, null, null, null, null, null))
                .containsEntry("level", "DIVISION")
                .containsEntry("row", "R14");
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(14);
    }

    private static Map<String, Object> answer(
            String risk, Integer people, Long amount, Boolean threat, Boolean cross, String type) throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("riskLevel", risk);
        facts.put("peopleCount", people);
        facts.put("amount", amount);
        facts.put("threat", threat);
        facts.put("crossStreet", cross);
        facts.put("disputeType", type);
        DmnDecision decision = ENGINE.parseDecision("leader-assignment", Files.newInputStream(FILE));
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
        assertThat(result).hasSize(1);
        return result.getSingleResult().getEntryMap();
    }
}
