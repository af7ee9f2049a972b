package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.triage.RuleTable.facts;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The risk colour of a dispute. */
class RiskLevelRulesTest {

    private static final RuleTable TABLE = new RuleTable(
            "risk-level",
            Map.ofEntries(
                    Map.entry("peopleCount", 2),
                    Map.entry("amount", 0L),
                    Map.entry("selfHarm", false),
                    Map.entry("violence", false),
                    Map.entry("injury", false),
                    Map.entry("domesticViolence", false),
                    Map.entry("specialGroup", false),
                    Map.entry("minors", false),
                    Map.entry("media", false),
                    Map.entry("sensitiveDate", false),
                    Map.entry("crossStreet", false),
                    Map.entry("earlierOutcome", "NONE")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R01 | RED    | selfHarm=true
            R02 | RED    | violence=true
            R03 | RED    | peopleCount=30
            R04 | RED    | peopleCount=10, sensitiveDate=true
            R05 | RED    | domesticViolence=true, injury=true
            R06 | RED    | domesticViolence=true, minors=true
            R07 | RED    | amount=5000000
            R08 | ORANGE | peopleCount=5
            R09 | ORANGE | amount=500000
            R10 | ORANGE | injury=true
            R11 | ORANGE | domesticViolence=true
            R12 | ORANGE | media=true
            R13 | ORANGE | crossStreet=true, peopleCount=3
            R14 | YELLOW | sensitiveDate=true
            R15 | YELLOW | specialGroup=true
            R16 | YELLOW | minors=true
            R17 | YELLOW | crossStreet=true
            R18 | YELLOW | earlierOutcome=AGREED
            R19 | YELLOW | peopleCount=3
            R20 | YELLOW | amount=100000
            R21 | BLUE   | peopleCount=1
            """)
    void eachRowRates(String row, String level, String facts) {
        assertThat(TABLE.decide(facts(facts)).orElseThrow())
                .containsEntry("row", row)
                .containsEntry("level", level)
                .hasEntrySatisfying(
                        "reason", reason -> assertThat((String) reason).isNotBlank())
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peopleCount=29                        | ORANGE
            peopleCount=9, sensitiveDate=true     | ORANGE
            amount=4999999                        | ORANGE
            peopleCount=4                         | YELLOW
            amount=499999                         | YELLOW
            crossStreet=true, peopleCount=2       | YELLOW
            earlierOutcome=FAILED                 | YELLOW
            earlierOutcome=DEFAULTED              | YELLOW
            peopleCount=2, amount=99999           | BLUE
            """)
    void aThresholdIsReachedFromItsValueOn(String facts, String level) {
        assertThat(TABLE.decide(facts(facts)).orElseThrow()).containsEntry("level", level);
    }

    @Test
    void theGraverReasonWins() {
        assertThat(TABLE.decide(facts("peopleCount=40, selfHarm=true, amount=9000000"))
                        .orElseThrow())
                .containsEntry("row", "R01");
        assertThat(TABLE.decide(facts("specialGroup=true, media=true, amount=100000"))
                        .orElseThrow())
                .containsEntry("row", "R12");
    }

    @Test
    void anUnknownOutcomeOfAnEarlierCaseIsStillAnEarlierCase() {
        assertThat(TABLE.decide(facts("earlierOutcome=NO_SUCH_OUTCOME")).orElseThrow())
                .containsEntry("row", "R18");
    }

    @Test
    void noRowLandsUntested() {
        assertThat(TABLE.column("row"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21)
                        .mapToObj("R%02d"::formatted)
                        .toList());
    }
}
