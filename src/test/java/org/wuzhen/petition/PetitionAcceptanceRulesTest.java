package org.wuzhen.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.petition.Registration.Aim;

/** Whether a petition is accepted (信访事项是否受理): every row, which row goes before which, and what the table does not know. */
class PetitionAcceptanceRulesTest {

    private static DmnEngine engine;
    private static DmnModelInstance model;
    private static DmnDecision decision;

    @BeforeAll
    static void read() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in =
                PetitionAcceptanceRulesTest.class.getResourceAsStream("/processes/petition/petition-acceptance.dmn")) {
            model = Dmn.readModelFromStream(in);
        }
        decision = engine.parseDecision("petition-acceptance", model);
    }

    @ParameterizedTest(name = "legal {0}, final {1}, pending {2}, {3}, {4}: {5} {6}")
    @CsvSource({
        "true,  false, NONE,     REQUEST,    OURS,       P01, not-accepted, 第三十一条, 12348",
        "true,  true,  SUPERIOR, REPORT,     OTHER_UNIT, P01, not-accepted, 第三十一条, 12368",
        "false, true,  NONE,     REQUEST,    OURS,       P02, not-accepted, 第三十六条, 终结意见",
        "false, true,  SUPERIOR, REPORT,     OTHER_UNIT, P02, not-accepted, 第三十六条, 终结意见",
        "false, false, SUPERIOR, COMPLAINT,  OURS,       P03, not-accepted, 第十九条,   上级机关",
        "false, false, SUPERIOR, REPORT,     OTHER_UNIT, P03, not-accepted, 第十九条,   上级机关",
        "false, false, OTHER,    REQUEST,    OURS,       P04, not-accepted, 第十九条,   30日内",
        "false, false, OTHER,    REPORT,     OTHER_UNIT, P04, not-accepted, 第十九条,   30日内",
        "false, false, NONE,     REPORT,     OURS,       P05, transferred,  第三十条,   12388",
        "false, false, NONE,     REPORT,     OTHER_UNIT, P05, transferred,  第三十条,   12388",
        "false, false, NONE,     REQUEST,    OTHER_UNIT, P06, transferred,  第二十三条, 15日内",
        "false, false, NONE,     SUGGESTION, OTHER_UNIT, P06, transferred,  第二十三条, 15日内",
        "false, false, NONE,     SUGGESTION, OURS,       P07, accepted,     第二十九条, 60日内",
        "false, false, NONE,     COMPLAINT,  OURS,       P08, accepted,     第三十四条, 60日内",
        "false, false, NONE,     REQUEST,    OURS,       P08, accepted,     第三十四条, 30日内"
    })
    void everyRowDecides(
            Boolean legal,
            Boolean finallyReviewed,
            String pending,
            String aim,
            String competence,
            String row,
            String acceptance,
            String basis,
            String way) {
        DmnDecisionTableResult result = decide(legal, finallyReviewed, pending, aim, competence);

        assertThat(result.getSingleResult().getEntryMap())
                .containsEntry("row", row)
                .containsEntry("acceptance", acceptance);
        assertThat((String) result.getSingleResult().getEntry("basis")).contains("《信访工作条例》", basis);
        assertThat((String) result.getSingleResult().getEntry("way"))
                .contains(way)
                .endsWith("。");
        assertThat((String) result.getSingleResult().getEntry("reason")).isNotBlank();
    }

    @Test
    void everyAimThatTheFormKnowsIsAnswered() {
        for (Aim aim : Aim.values()) {
            assertThat(decide(false, false, "NONE", aim.name(), "OURS")
                            .getSingleResult()
                            .getEntryMap())
                    .as(aim.name())
                    .containsEntry("row", aim == Aim.REPORT ? "P05" : aim == Aim.SUGGESTION ? "P07" : "P08");
        }
    }

    @Test
    void whatIsNotKnownKeepsNobodyOut() {
        assertThat(decide(null, null, null, "UNHEARD_OF", null)
                        .getSingleResult()
                        .getEntryMap())
                .containsEntry("row", "P08")
                .containsEntry("acceptance", "accepted");
    }

    @Test
    void theTableHasTheRowsThatAreTestedHere() {
        List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));

        assertThat(rules)
                .extracting(rule ->
                        List.copyOf(rule.getOutputEntries()).get(4).getText().getTextContent())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj("\"P%02d\""::formatted)
                        .toList());
    }

    private static DmnDecisionTableResult decide(
            Boolean legal, Boolean finallyReviewed, String pending, String aim, String competence) {
        return engine.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("legalMatter", legal)
                        .putValue("finalReviewed", finallyReviewed)
                        .putValue("pending", pending)
                        .putValue("aim", aim)
                        .putValue("competence", competence));
    }
}
