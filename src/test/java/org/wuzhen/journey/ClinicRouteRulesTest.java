package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a case goes on (五诊分诊), row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClinicRouteRulesTest {

    private final Set<String> met = new TreeSet<>();
    private DmnEngine engine;
    private DmnDecision table;

    @BeforeAll
    void read() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream file = Files.newInputStream(Path.of("processes/dispute-case/clinic-route.dmn"))) {
            table = engine.parseDecision("clinic-route", file);
        }
    }

    @AfterAll
    void everyRowWasMet() {
        assertThat(((DmnDecisionTableImpl) table.getDecisionLogic()).getRules()).hasSize(27);
        assertThat(met).hasSize(27);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // after a consultation
                "consultation, plan, mediation, BLUE, 0, mediation, true, N01",
                "consultation, plan, handling, RED, 1, handling, true, N02",
                "consultation, plan, petition, BLUE, 0, petition, true, N03",
                "consultation, plan, remedy, BLUE, 3, remedy, true, N04",
                "consultation, plan, leadercase, BLUE, 0, leadercase, true, N05",
                "consultation, evidence, mediation, RED, 0, mediation, true, N06",
                "consultation, evidence, -, RED, 0, mediation, true, N06",
                "consultation, escalate, -, RED, 0, leadercase, false, N07",
                "consultation, plan, -, BLUE, 0, mediation, false, N08",
                "consultation, -, -, BLUE, 0, mediation, false, N08",
                // after a re-examination
                "relapse, new-plan, mediation, BLUE, 0, mediation, true, N31",
                "relapse, new-plan, consultation, RED, 3, consultation, true, N32",
                "relapse, new-plan, leadercase, BLUE, 0, leadercase, true, N33",
                "relapse, new-plan, handling, BLUE, 2, handling, true, N34",
                "relapse, new-plan, petition, BLUE, 0, petition, true, N35",
                "relapse, new-plan, -, BLUE, 0, end, false, N22",
                // after a mediation
                "mediation, withdrawn, -, RED, 0, end, true, N09",
                "mediation, failed, -, RED, 1, consultation, false, N11",
                "mediation, refused, -, RED, 1, consultation, false, N11",
                "mediation, failed, -, BLUE, 2, consultation, false, N13",
                "mediation, failed, -, YELLOW, 5, consultation, false, N13",
                "mediation, failed, -, BLUE, 1, end, true, N21",
                "mediation, refused, -, ORANGE, 1, end, true, N21",
                "mediation, something-new, -, BLUE, 1, end, false, N22",
                "-, -, -, -, 0, end, false, N22"
            })
    void each_row_answers(
            String step,
            String outcome,
            String planned,
            String risk,
            int attempts,
            String next,
            boolean certain,
            String row) {
        Map<String, Object> facts = facts(step, outcome, risk);
        facts.put("plannedStep", planned);
        facts.put("attempts", attempts);

        says(facts, next, certain, row);
    }

    @ParameterizedTest
    @CsvSource({
        "consulted, true, RED, leadercase, false, N12",
        "crossStreet, true, BLUE, consultation, false, N15",
        "departmentCount, 2, ORANGE, consultation, false, N16",
        "departmentCount, 2, YELLOW, end, true, N21",
        "peopleCount, 5, BLUE, consultation, false, N17",
        "peopleCount, 4, BLUE, end, true, N21",
        "amount, 500000, BLUE, consultation, false, N18",
        "amount, 499999, BLUE, end, true, N21",
        "departmentCount, 3, BLUE, consultation, false, N19",
        "specialGroup, true, BLUE, end, false, N20"
    })
    void one_thing_more_decides(String fact, String value, String risk, String next, boolean certain, String row) {
        Map<String, Object> facts = facts("mediation", "failed", risk);
        facts.put(
                fact,
                switch (fact) {
                    case "consulted", "crossStreet", "specialGroup" -> (Object) Boolean.valueOf(value);
                    case "amount" -> Long.valueOf(value);
                    default -> Integer.valueOf(value);
                });

        says(facts, next, certain, row);
    }

    @Test
    void what_the_court_referred_goes_back_to_it() {
        for (String risk : List.of("BLUE", "RED")) {
            Map<String, Object> facts = facts("mediation", "declined", risk);
            facts.put("courtReferred", true);
            says(facts, "end", true, "N10");
        }
    }

    @Test
    void a_second_failure_after_a_consultation_is_a_leaders() {
        Map<String, Object> facts = facts("mediation", "failed", "YELLOW");
        facts.put("attempts", 2);
        facts.put("consulted", true);
        says(facts, "leadercase", false, "N14");
    }

    private void says(Map<String, Object> facts, String next, boolean certain, String row) {
        Map<String, Object> answer =
                engine.evaluateDecisionTable(table, facts).getSingleResult().getEntryMap();
        assertThat(answer)
                .as("%s", facts)
                .containsEntry("nextStep", next)
                .containsEntry("certain", certain)
                .containsEntry("row", row);
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("basis")).startsWith("《");
        assertThat(NextStep.of(next).code()).isEqualTo(next);
        met.add(row);
    }

    private static Map<String, Object> facts(String step, String outcome, String risk) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("lastStep", step);
        facts.put("lastOutcome", outcome);
        facts.put("plannedStep", null);
        facts.put("courtReferred", false);
        facts.put("riskLevel", risk);
        facts.put("crossStreet", false);
        facts.put("consulted", false);
        facts.put("attempts", 1);
        facts.put("peopleCount", 2);
        facts.put("amount", 0L);
        facts.put("departmentCount", 1);
        facts.put("specialGroup", false);
        return facts;
    }
}
