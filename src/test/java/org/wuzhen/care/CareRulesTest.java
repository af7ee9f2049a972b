package org.wuzhen.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often somebody is asked after, and who may be at all, row by row. */
class CareRulesTest {

    private static final Path FREQUENCY = Path.of("processes/care/care-frequency.dmn");
    private static final Path GROUPS = Path.of("processes/care/care-group.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "HIGH, VETERAN, NONE, 7, R01",
        "HIGH, MINOR, RISK, 7, R01",
        "LOW, VETERAN, RISK, 7, R02",
        "MIDDLE, DISABLED, NOT_REACHED, 7, R03",
        "LOW, MIGRANT_WORKER, DISPUTE, 30, R04",
        "LOW, RELEASED, NOT_REACHED, 30, R05",
        "MIDDLE, DISABLED, STABLE, 30, R06",
        "MIDDLE, LONELY_ELDERLY, NONE, 30, R06",
        "LOW, MINOR, STABLE, 30, R07",
        "LOW, MENTALLY_ILL, NONE, 30, R07",
        "LOW, VETERAN, STABLE, 90, R08",
        "LOW, UNHEARD_OF, NONE, 90, R08",
        "UNHEARD_OF, VETERAN, NONE, 30, R09"
    })
    void each_row_answers(String level, String group, String last, int days, String row) throws IOException {
        Map<String, Object> answer = frequency(level, group, last);
        assertThat(answer).containsEntry("days", days).containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void what_is_not_known_is_asked_after_within_thirty_days() throws IOException {
        assertThat(frequency(null, null, null)).containsEntry("days", 30).containsEntry("row", "R09");
    }

    @Test
    void each_kind_of_people_has_its_law_once_that_is_in_force() throws IOException {
        assertThat(groups(20261124))
                .extracting(row -> row.get("group") + " " + row.get("row"))
                .containsExactly(
                        "LONELY_ELDERLY G01",
                        "DISABLED G02",
                        "VETERAN G03",
                        "MINOR G04",
                        "MENTALLY_ILL G05",
                        "RELEASED G06",
                        "MIGRANT_WORKER G07",
                        "VIOLENCE_VICTIM G08");
        assertThat(groups(20261124)).allSatisfy(row -> {
            assertThat((String) row.get("basis")).startsWith(row.get("row").equals("G01") ? "民政部" : "《");
            assertThat((String) row.get("basisVersion")).isNotBlank();
            assertThat((String) row.get("label")).isNotBlank();
        });
        assertThat(groups(20201231)).extracting(row -> row.get("group")).doesNotContain("VETERAN", "MINOR");
        assertThat(groups(19000101)).isEmpty();
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(FREQUENCY.toFile()).getModelElementsByType(Rule.class))
                .hasSize(9);
        assertThat(Dmn.readModelFromFile(GROUPS.toFile()).getModelElementsByType(Rule.class))
                .hasSize(8);
    }

    private static Map<String, Object> frequency(String level, String group, String last) throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("careLevel", level);
        facts.put("careGroup", group);
        facts.put("lastCare", last);
        return ENGINE.evaluateDecisionTable(
                        ENGINE.parseDecision("care-frequency", Files.newInputStream(FREQUENCY)), facts)
                .getSingleResult()
                .getEntryMap();
    }

    private static List<Map<String, Object>> groups(int day) throws IOException {
        return ENGINE.evaluateDecisionTable(
                        ENGINE.parseDecision("care-group", Files.newInputStream(GROUPS)), Map.of("careDay", day))
                .getResultList();
    }
}
