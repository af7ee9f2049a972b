package org.wuzhen.gradedresponse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.directory.Post;

/** Every row of {@code response-level.dmn}. */
class ResponseLevelRulesTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model = read();
    private final DmnDecision decision = engine.parseDecision("response-level", model);

    private static DmnModelInstance read() {
        try (InputStream in =
                ResponseLevelRulesTest.class.getResourceAsStream("/processes/graded-response/response-level.dmn")) {
            return Dmn.readModelFromStream(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DmnDecisionTableResult decide(String level) {
        return engine.evaluateDecisionTable(decision, Variables.putValue("responseLevel", level));
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL_I,   30, 6,  3, R01",
        "LEVEL_II,  60, 5,  7, R02",
        "LEVEL_III, 120, 4, 15, R03",
        "LEVEL_IV,  240, 3, 30, R04"
    })
    void each_level_has_its_reports_its_duty_and_its_longest_time(
            String level, int minutes, int posts, int days, String row) {
        Map<String, Object> answer = decide(level).getSingleResult().getEntryMap();

        assertThat(answer)
                .containsEntry("reportMinutes", minutes)
                .containsEntry("longestDays", days)
                .containsEntry("row", row);
        assertThat(answer.get("roster").toString().split(","))
                .hasSize(posts)
                .allSatisfy(
                        post -> assertThat(Post.valueOf(post).handlesCases()).isTrue())
                .as("whoever reports is on duty")
                .contains(Post.SUPERVISOR.name(), Post.STREET_DIRECTOR.name(), Post.DISTRICT_DIRECTOR.name());
        assertThat((String) answer.get("reason"))
                .startsWith(OperatingMode.valueOf(level).label());
        assertThat((String) answer.get("basis")).isNotBlank();
    }

    @Test
    void ordinary_times_and_unknown_levels_get_no_answer() {
        assertThat(decide("PEACE")).isEmpty();
        assertThat(decide("V")).isEmpty();
        assertThat(decide(null)).isEmpty();
    }

    @Test
    void no_row_lands_untested() {
        assertThat(model.getModelElementsByType(Rule.class)).hasSize(4);
        assertThat(Arrays.stream(OperatingMode.values()).filter(mode -> mode != OperatingMode.PEACE))
                .allSatisfy(mode -> assertThat(decide(mode.name())).hasSize(1));
    }
}
