package org.wuzhen.consultation;

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

/** Who takes part in a consultation, and who leads where they disagree, row by row. */
class ConsultationRulesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "NEIGHBOUR, RED, false, 1, 'PSB,JUSTICE,PETITION', DISTRICT_DIRECTOR, ALL, H01",
        "MIGRANT_WAGES, RED, false, 3, 'PSB,JUSTICE,PETITION', DISTRICT_DIRECTOR, ALL, H01",
        "MIGRANT_WAGES, ORANGE, true, 3, 'HRSS,UNION,PSB', STREET_DIRECTOR, ALL, H02",
        "MIGRANT_WAGES, YELLOW, false, 3, 'HRSS,UNION', STREET_DIRECTOR, ALL, H03",
        "WORK_OBSTRUCTION, ORANGE, false, 2, 'LAND,PSB,JUSTICE', STREET_DIRECTOR, ALL, H04",
        "EXPROPRIATION, BLUE, false, 2, 'LAND,PSB,JUSTICE', STREET_DIRECTOR, ALL, H04",
        "MEDICAL, BLUE, false, 2, 'HEALTH,JUSTICE', STREET_DIRECTOR, ALL, H05",
        "MARRIAGE_FAMILY, YELLOW, false, 2, 'WOMEN,CIVIL_AFFAIRS', COMMITTEE_HEAD, ALL, H06",
        "NEIGHBOUR, ORANGE, true, 9, 'PSB,JUSTICE', STREET_DIRECTOR, ALL, H07",
        "NEIGHBOUR, BLUE, true, 9, JUSTICE, DISTRICT_DIRECTOR, ALL, H08",
        "NEIGHBOUR, BLUE, false, 6, JUSTICE, STREET_DIRECTOR, TWO_THIRDS, H09",
        "NEIGHBOUR, BLUE, false, 5, JUSTICE, COMMITTEE_HEAD, ALL, H10"
    })
    void each_row_composes(
            String type, String risk, boolean cross, int count, String members, String chair, String quorum, String row)
            throws IOException {
        Map<String, Object> answer = composed(type, risk, cross, count);
        assertThat(answer)
                .containsEntry("members", members)
                .containsEntry("chair", chair)
                .containsEntry("quorum", quorum)
                .containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
    }

    @Test
    void what_is_not_known_is_an_ordinary_consultation() throws IOException {
        assertThat(composed(null, null, null, null)).containsEntry("row", "H10");
    }

    @ParameterizedTest
    @CsvSource({
        "MIGRANT_WAGES, PAYMENT, HRSS, Q01",
        "LABOUR_OTHER, PAYMENT, HRSS, Q01",
        "NEIGHBOUR, ORDER, PSB, Q02",
        "EXPROPRIATION, OWNERSHIP, LAND, Q03",
        "MEDICAL, PAYMENT, HEALTH, Q04",
        "PROPERTY_MGMT, SAFETY, HOUSING, Q05",
        "CONSUMER_OTHER, LICENCE, MARKET, Q06",
        "NEIGHBOUR, ENVIRONMENT, URBAN_MGMT, Q07",
        "MARRIAGE_FAMILY, PAYMENT, WOMEN, Q08",
        "FOREST_LAND, OTHER, AGRI, Q09",
        "PROPERTY_MGMT, PAYMENT, HOUSING, Q10",
        "MIGRANT_WAGES, OTHER, HRSS, Q11",
        "CONTRACT, OTHER, JUSTICE, Q12"
    })
    void each_row_leads(String type, String focus, String department, String row) throws IOException {
        Map<String, Object> answer = lead(type, focus);
        assertThat(answer).containsEntry("department", department).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_is_led_by_justice() throws IOException {
        assertThat(lead(null, null)).containsEntry("row", "Q12");
    }

    @Test
    void no_row_lands_untested() {
        assertThat(rows("consultation-composition")).isEqualTo(10);
        assertThat(rows("lead-department")).isEqualTo(12);
    }

    @Test
    void two_thirds_are_counted_upwards() {
        assertThat(Composition.quorum("TWO_THIRDS", 6)).isEqualTo(4);
        assertThat(Composition.quorum("TWO_THIRDS", 7)).isEqualTo(5);
        assertThat(Composition.quorum("TWO_THIRDS", 21)).isEqualTo(14);
        assertThat(Composition.quorum("ALL", 3)).isEqualTo(3);
    }

    private static Map<String, Object> composed(String type, String risk, Boolean cross, Integer count)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("disputeType", type);
        facts.put("riskLevel", risk);
        facts.put("crossStreet", cross);
        facts.put("departmentCount", count);
        return answer("consultation-composition", facts);
    }

    private static Map<String, Object> lead(String type, String focus) throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("disputeType", type);
        facts.put("disputeFocus", focus);
        return answer("lead-department", facts);
    }

    private static Map<String, Object> answer(String rule, Map<String, Object> facts) throws IOException {
        DmnDecision decision = ENGINE.parseDecision(rule, Files.newInputStream(file(rule)));
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
        assertThat(result).hasSize(1);
        return result.getSingleResult().getEntryMap();
    }

    private static int rows(String rule) {
        return Dmn.readModelFromFile(file(rule).toFile())
                .getModelElementsByType(Rule.class)
                .size();
    }

    private static Path file(String rule) {
        return Path.of("processes/consultation/" + rule + ".dmn");
    }
}
