package org.wuzhen.supervision;

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

/** The colour of an order, row by row. */
class SupervisionOrderRulesTest {

    private static final Path FILE = Path.of("processes/supervision/supervision-order.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "CLOCK, confirmation, RED, true, 9, 3, NONE, R01",
        "CLOCK, limitation, BLUE, true, 0, 0, NONE, R01",
        "CLOCK, confirmation-court-decide, BLUE, true, 1, 0, NONE, R02",
        "CLOCK, summons-score, RED, false, 0, 0, NONE, R03",
        "CLOCK, mediation, RED, true, 0, 0, RED, R04",
        "HAND, '', RED, false, 0, 0, RED, R04",
        "CLOCK, mediation, BLUE, true, 0, 2, RED, R05",
        "CLOCK, triage, BLUE, false, 5, 0, RED, R06",
        "CLOCK, triage, ORANGE, false, 0, 0, YELLOW, R07",
        "CLOCK, mediation, YELLOW, true, 0, 0, YELLOW, R08",
        "CLOCK, triage, BLUE, false, 2, 0, YELLOW, R09",
        "REPORTED, '', BLUE, false, 0, 1, YELLOW, R10",
        "CLOCK, triage, YELLOW, false, 1, 0, BLUE, R11",
        "HAND, confirmation, BLUE, false, 0, 0, BLUE, R11"
    })
    void each_row_answers(
            String cause, String term, String risk, boolean legal, int late, int earlier, String colour, String row)
            throws IOException {
        Map<String, Object> answer = answer(cause, term, risk, legal, late, earlier);
        assertThat(answer).containsEntry("colour", colour).containsEntry("row", row);
        assertThat(answer.get("term"))
                .isEqualTo(colour.equals("NONE") ? "" : Colour.valueOf(colour).term());
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_is_an_ordinary_order() throws IOException {
        assertThat(answer(null, null, null, null, null, null))
                .containsEntry("colour", "BLUE")
                .containsEntry("row", "R11");
        assertThat(answer("CLOCK", "unheard-of", "PURPLE", false, 0, 0)).containsEntry("row", "R11");
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(11);
    }

    private static Map<String, Object> answer(
            String cause, String term, String risk, Boolean legal, Integer late, Integer earlier) throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("supervisionCause", cause);
        facts.put("supervisedTerm", term);
        facts.put("riskLevel", risk);
        facts.put("legalTerm", legal);
        facts.put("daysLate", late);
        facts.put("earlierOrders", earlier);
        DmnDecision decision = ENGINE.parseDecision("supervision-order", Files.newInputStream(FILE));
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
        assertThat(result).hasSize(1);
        return result.getSingleResult().getEntryMap();
    }
}
