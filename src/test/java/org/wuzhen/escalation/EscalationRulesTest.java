package org.wuzhen.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is to be considered to raise a case, row by row; several rows may ask at once. */
class EscalationRulesTest {

    private static final Path FILE = Path.of("processes/escalation/escalation-rule.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "STREET, 0, false, 1, 0, false, false, false, ''",
        "STREET, 0, false, 1, 0, true, false, false, R01",
        "STREET, 0, false, 5, 0, false, false, false, R02",
        "STREET, 0, false, 4, 499999, false, false, false, ''",
        "STREET, 0, false, 1, 500000, false, false, false, R03",
        "STREET, 0, false, 1, 0, false, true, false, R04",
        "STREET, 0, false, 1, 0, false, false, true, R05",
        "STREET, 0, true, 1, 0, false, false, false, R06",
        "STREET, 1, false, 1, 0, false, false, false, ''",
        "STREET, 2, false, 1, 0, false, false, false, R07",
        "STREET, 3, true, 17, 600000, true, true, true, R01 R02 R03 R04 R05 R06 R07",
        "DISTRICT, 2, false, 29, 600000, true, true, true, ''",
        "DISTRICT, 0, false, 30, 0, false, false, false, R08",
        "DISTRICT, 0, true, 1, 0, false, false, false, R09"
    })
    void each_row_asks(
            String level,
            int failed,
            boolean overdue,
            int people,
            long amount,
            boolean threat,
            boolean crossStreet,
            boolean media,
            String rows)
            throws IOException {
        List<Map<String, Object>> answers = ask(level, failed, overdue, people, amount, threat, crossStreet, media);
        assertThat(answers.stream().map(answer -> answer.get("row")))
                .containsExactlyElementsOf(rows.isEmpty() ? List.of() : Arrays.asList(rows.split(" ")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).containsEntry("target", level.equals("STREET") ? "DISTRICT" : "CITY");
            assertThat((String) answer.get("reason")).isNotBlank();
            assertThat((String) answer.get("basis")).isNotBlank();
        });
    }

    @Test
    void of_what_is_not_known_nothing_is_asked() throws IOException {
        assertThat(ask(null, null, null, null, null, null, null, null)).isEmpty();
        assertThat(ask("CITY", 9, true, 99, 9_000_000L, true, true, true)).isEmpty();
    }

    @Test
    void no_row_lands_untested() {
        assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(9);
    }

    private static List<Map<String, Object>> ask(
            String level,
            Integer failed,
            Boolean overdue,
            Integer people,
            Long amount,
            Boolean threat,
            Boolean crossStreet,
            Boolean media)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("level", level);
        facts.put("failedMediations", failed);
        facts.put("overdue", overdue);
        facts.put("peopleCount", people);
        facts.put("amount", amount);
        facts.put("threat", threat);
        facts.put("crossStreet", crossStreet);
        facts.put("media", media);
        try (InputStream table = Files.newInputStream(FILE)) {
            DmnDecision decision = ENGINE.parseDecision("escalation-rule", table);
            return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
        }
    }
}
