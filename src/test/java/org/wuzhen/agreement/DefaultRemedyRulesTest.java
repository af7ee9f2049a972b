package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.wuzhen.casefile.DisputeType;

/** The remedy on default (未履行的救济途径): every row, its edges, and what the table does not know. */
class DefaultRemedyRulesTest {

    private static DmnEngine engine;
    private static DmnModelInstance model;
    private static DmnDecision decision;

    @BeforeAll
    static void read() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in =
                DefaultRemedyRulesTest.class.getResourceAsStream("/processes/agreement/default-remedy.dmn")) {
            model = Dmn.readModelFromStream(in);
        }
        decision = engine.parseDecision("default-remedy", model);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4} {5}")
    @CsvSource({
        "MIGRANT_WAGES,   WRITTEN, 20,  WAGES,       R01, PAYMENT_ORDER, 第十六条",
        "MIGRANT_WAGES,   WRITTEN, -5,  WAGES,       R01, PAYMENT_ORDER, 第十六条",
        "LABOUR_OTHER,    WRITTEN, 20,  WORK_INJURY, R01, PAYMENT_ORDER, 第十六条",
        "LABOUR_OTHER,    WRITTEN, 20,  SEVERANCE,   R01, PAYMENT_ORDER, 第十六条",
        "MIGRANT_WAGES,   ORAL,    20,  WAGES,       R02, ARBITRATION,   第十五条",
        "LABOUR_OTHER,    WRITTEN, 20,  ACT,         R02, ARBITRATION,   第十五条",
        "MARRIAGE_FAMILY, WRITTEN, 20,  ACT,         R03, LAWSUIT,       第三百五十五条",
        "MARRIAGE_FAMILY, WRITTEN, 20,  MONEY,       R04, CONFIRMATION,  第三十三条",
        "NEIGHBOUR,       WRITTEN, 30,  MONEY,       R04, CONFIRMATION,  第三十三条",
        "NEIGHBOUR,       WRITTEN, 0,   ACT,         R04, CONFIRMATION,  第三十三条",
        "CONTRACT,        WRITTEN, -1,  MONEY,       R05, PAYMENT_ORDER, 第二百二十五条",
        "DAMAGES,         WRITTEN, -1,  WORK_INJURY, R05, PAYMENT_ORDER, 第二百二十五条",
        "NEIGHBOUR,       WRITTEN, -1,  ACT,         R06, LAWSUIT,       第三十二条",
        "NEIGHBOUR,       ORAL,    0,   MONEY,       R07, MEDIATE_AGAIN, 第三十一条",
        "NEIGHBOUR,       ORAL,    -1,  MONEY,       R08, LAWSUIT,       第三十二条"
    })
    void everyRowAdvises(
            DisputeType type,
            AgreementKind kind,
            int daysLeft,
            Subject subject,
            String row,
            Remedy remedy,
            String basis) {
        DmnDecisionTableResult result = decide(type.name(), kind.name(), daysLeft, subject.name());

        assertThat(result.getSingleResult().getEntryMap())
                .containsEntry("row", row)
                .containsEntry("remedy", remedy.name());
        assertThat((String) result.getSingleResult().getEntry("basis")).contains(basis);
        assertThat((String) result.getSingleResult().getEntry("reason")).endsWith("。");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "VALID,      MIGRANT_WAGES,   R09, ENFORCEMENT",
        "VALID,      NEIGHBOUR,       R09, ENFORCEMENT",
        "WITH_COURT, NEIGHBOUR,       R10, CONFIRMATION",
        "NONE,       NEIGHBOUR,       R04, CONFIRMATION",
        "UNHEARD_OF, NEIGHBOUR,       R04, CONFIRMATION"
    })
    void howConfirmationStandsGoesFirst(String confirmation, String type, String row, Remedy remedy) {
        DmnDecisionTableResult result = engine.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("disputeType", type)
                        .putValue("agreementKind", "WRITTEN")
                        .putValue("confirmation", confirmation)
                        .putValue("confirmationDaysLeft", 3)
                        .putValue("subject", "MONEY"));
        assertThat(result.getSingleResult().getEntryMap())
                .containsEntry("row", row)
                .containsEntry("remedy", remedy.name());
    }

    @Test
    void aFormOfAgreementThatNobodyKnowsGetsNoAdvice() {
        assertThat(decide("NEIGHBOUR", "TELEPATHIC", 10, "MONEY")).isEmpty();
    }

    @Test
    void theTableHasTheRowsThatAreTestedHere() {
        List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));
        Set<String> rows = new TreeSet<>();
        rules.forEach(rule ->
                rows.add(List.copyOf(rule.getOutputEntries()).get(3).getText().getTextContent()));

        assertThat(rules).hasSize(10);
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.asList(
                        "\"R01\"", "\"R02\"", "\"R03\"", "\"R04\"", "\"R05\"", "\"R06\"", "\"R07\"", "\"R08\"",
                        "\"R09\"", "\"R10\""));
    }

    @Test
    void everyAgreementThatCanStandGetsAdvice() {
        for (DisputeType type : DisputeType.values()) {
            for (AgreementKind kind : AgreementKind.values()) {
                for (Subject subject : Subject.values()) {
                    for (int days : new int[] {-10, 0, 10}) {
                        assertThat(decide(type.name(), kind.name(), days, subject.name()))
                                .as("%s %s %s %s", type, kind, subject, days)
                                .hasSize(1);
                    }
                }
            }
        }
    }

    private static DmnDecisionTableResult decide(String type, String kind, int daysLeft, String subject) {
        return engine.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("disputeType", type)
                        .putValue("agreementKind", kind)
                        .putValue("confirmationDaysLeft", daysLeft)
                        .putValue("subject", subject));
    }
}
