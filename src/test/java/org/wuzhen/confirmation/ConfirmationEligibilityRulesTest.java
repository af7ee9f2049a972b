package org.wuzhen.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** The conditions of an application (司法确认申请条件): every row, its edges, and what the table does not know. */
class ConfirmationEligibilityRulesTest {

    private static DmnEngine engine;
    private static DmnModelInstance model;
    private static DmnDecision decision;

    @BeforeAll
    static void read() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in = ConfirmationEligibilityRulesTest.class.getResourceAsStream(
                "/processes/confirmation/confirmation-eligibility.dmn")) {
            model = Dmn.readModelFromStream(in);
        }
        decision = engine.parseDecision("confirmation-eligibility", model);
    }

    @ParameterizedTest(name = "all agree {0}, {1} days left, {2}, {3} obligations, {4}: {5} {6}")
    @CsvSource({
        "true,  -1, WRITTEN, 1, NONE,            C01, NOT_ELIGIBLE, 第三十三条",
        "false, -1, ORAL,    0, IDENTITY,        C01, NOT_ELIGIBLE, 第三十三条",
        "false, 10, WRITTEN, 1, NONE,            C02, NOT_JOINT,    共同|第二百零五条",
        "false, 0,  ORAL,    1, OWNERSHIP,       C02, NOT_JOINT,    第二百零五条",
        "true,  10, ORAL,    1, NONE,            C03, NOT_ELIGIBLE, 第三条",
        "true,  10, WRITTEN, 1, IDENTITY,        C04, NOT_ELIGIBLE, 第三百五十五条",
        "true,  10, WRITTEN, 1, OWNERSHIP,       C05, NOT_ELIGIBLE, 第三百五十五条",
        "true,  10, WRITTEN, 1, OUTSIDE_SCOPE,   C06, NOT_ELIGIBLE, 第三百五十五条",
        "true,  10, WRITTEN, 1, OTHER_PROCEDURE, C07, NOT_ELIGIBLE, 第三百五十五条",
        "true,  10, WRITTEN, 1, MANDATORY_LAW,   C08, NOT_ELIGIBLE, 第三百五十八条",
        "true,  10, WRITTEN, 1, OTHERS_INTEREST, C09, NOT_ELIGIBLE, 第三百五十八条",
        "true,  10, WRITTEN, 1, PUBLIC_MORALS,   C10, NOT_ELIGIBLE, 第三百五十八条",
        "true,  10, WRITTEN, 1, INVOLUNTARY,     C11, NOT_ELIGIBLE, 第三百五十八条",
        "true,  10, WRITTEN, 1, UNCLEAR,         C12, NOT_ELIGIBLE, 第三百五十八条",
        "true,  10, WRITTEN, 0, NONE,            C13, NOT_ELIGIBLE, 第三百五十八条",
        "true,  30, WRITTEN, 1, NONE,            C14, ELIGIBLE,     第三十三条",
        "true,  0,  WRITTEN, 9, NONE,            C14, ELIGIBLE,     第二百零五条",
        "true,  10, WRITTEN, 1, UNHEARD_OF,      C15, NOT_ELIGIBLE, 第三十三条",
        "true,  10, CARVED,  1, NONE,            C15, NOT_ELIGIBLE, 第三十三条"
    })
    void everyRowDecides(
            boolean allAgree,
            int daysLeft,
            String kind,
            int obligations,
            String problem,
            String row,
            String outcome,
            String basis) {
        DmnDecisionTableResult result = decide(allAgree, daysLeft, kind, obligations, problem);

        assertThat(result.getSingleResult().getEntryMap())
                .containsEntry("row", row)
                .containsEntry("decision", outcome);
        assertThat((String) result.getSingleResult().getEntry("basis"))
                .contains(basis.substring(basis.indexOf('|') + 1));
        assertThat((String) result.getSingleResult().getEntry("reason")).endsWith("。");
    }

    @Test
    void nobodyWhoDidNotSayYesIsTakenForOneWhoDid() {
        assertThat(decide(null, 10, "WRITTEN", 1, "NONE").getSingleResult().getEntryMap())
                .containsEntry("row", "C15")
                .containsEntry("decision", "NOT_ELIGIBLE");
    }

    @Test
    void everyProblemThatTheFormKnowsHasARow() {
        for (ContentProblem problem : ContentProblem.values()) {
            assertThat((String) decide(true, 10, "WRITTEN", 1, problem.name())
                            .getSingleResult()
                            .getEntry("row"))
                    .as(problem.name())
                    .isNotEqualTo("C15");
        }
    }

    @Test
    void theTableHasTheRowsThatAreTestedHere() {
        List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));
        Set<String> rows = new TreeSet<>();
        rules.forEach(rule ->
                rows.add(List.copyOf(rule.getOutputEntries()).get(3).getText().getTextContent()));

        assertThat(rules).hasSize(15);
        assertThat(rows)
                .isEqualTo(IntStream.rangeClosed(1, 15)
                        .mapToObj("\"C%02d\""::formatted)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static DmnDecisionTableResult decide(
            Boolean allAgree, int daysLeft, String kind, int obligations, String problem) {
        return engine.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("allAgree", allAgree)
                        .putValue("daysLeft", daysLeft)
                        .putValue("agreementKind", kind)
                        .putValue("obligationCount", obligations)
                        .putValue("contentProblem", problem));
    }
}
