package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.triage.RuleTable.facts;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wuzhen.casefile.DisputeType;

/** Which way a dispute takes, and which clinic it is advised. */
class RouteSelectionRulesTest {

    private static final RuleTable TABLE = new RuleTable(
            "route-selection",
            Map.of(
                    "disputeType",
                    "NEIGHBOUR",
                    "riskLevel",
                    "BLUE",
                    "channel",
                    "WINDOW",
                    "departmentCount",
                    1,
                    "crossStreet",
                    false,
                    "earlierOutcome",
                    "NONE",
                    "specialGroup",
                    false,
                    "minors",
                    false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T01 | petition       | NONE         | disputeType=EXPROPRIATION, channel=PETITION
            T02 | administrative | NONE         | disputeType=FOREST_LAND, crossStreet=true
            T03 | administrative | NONE         | disputeType=EXPROPRIATION, earlierOutcome=FAILED
            T04 | arbitration    | NONE         | disputeType=MIGRANT_WAGES, earlierOutcome=FAILED
            T05 | arbitration    | NONE         | disputeType=FOREST_LAND, earlierOutcome=FAILED
            T06 | lawsuit        | NONE         | earlierOutcome=DEFAULTED
            T07 | lawsuit        | NONE         | disputeType=CONTRACT, earlierOutcome=FAILED
            T08 | mediation      | LEADER_CASE  | riskLevel=RED
            T09 | mediation      | LEADER_CASE  | disputeType=WORK_OBSTRUCTION, riskLevel=ORANGE
            T10 | mediation      | RELAPSE      | earlierOutcome=AGREED, riskLevel=YELLOW
            T11 | mediation      | CONSULTATION | riskLevel=ORANGE, departmentCount=2
            T12 | mediation      | CONSULTATION | riskLevel=YELLOW, departmentCount=3
            T13 | mediation      | CONSULTATION | crossStreet=true, riskLevel=YELLOW, departmentCount=2
            T14 | mediation      | CARE         | specialGroup=true, riskLevel=YELLOW
            T15 | mediation      | CARE         | minors=true, riskLevel=YELLOW
            T16 | mediation      | NONE         | riskLevel=BLUE
            """)
    void eachRowLeadsItsWay(String row, String route, String clinic, String facts) {
        assertThat(TABLE.decide(facts(facts)).orElseThrow())
                .containsEntry("row", row)
                .containsEntry("route", route)
                .containsEntry("clinic", clinic)
                .hasEntrySatisfying(
                        "reason", reason -> assertThat((String) reason).isNotBlank())
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).startsWith("《"));
        assertThat(Route.of(route)).isNotNull();
        assertThat(Clinic.valueOf(clinic)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disputeType=LABOUR_OTHER, earlierOutcome=DEFAULTED                   | T04
            disputeType=EXPROPRIATION, riskLevel=ORANGE                          | T09
            disputeType=NEIGHBOUR, earlierOutcome=FAILED, riskLevel=YELLOW       | T10
            disputeType=NEIGHBOUR, riskLevel=ORANGE, departmentCount=1           | T16
            disputeType=PROPERTY_MGMT, riskLevel=BLUE, departmentCount=3         | T16
            disputeType=NEIGHBOUR, channel=PETITION                              | T16
            disputeType=FOREST_LAND, departmentCount=3                           | T16
            disputeType=MEDICAL, earlierOutcome=FAILED, riskLevel=RED            | T07
            """)
    void theRowsStandInTheirOrder(String facts, String row) {
        assertThat(TABLE.decide(facts(facts)).orElseThrow()).containsEntry("row", row);
    }

    @ParameterizedTest
    @EnumSource(
            value = DisputeType.class,
            names = {
                "CONTRACT",
                "PRODUCTION_BUSINESS",
                "DAMAGES",
                "BUSINESS_ENV",
                "FINANCE",
                "INTELLECTUAL_PROPERTY",
                "TRAFFIC",
                "MEDICAL",
                "TOURISM",
                "E_COMMERCE",
                "CONSUMER_OTHER"
            })
    void aClaimForMoneyThatWasMediatedInVainGoesToCourt(DisputeType type) {
        assertThat(TABLE.decide(Map.of("disputeType", type.name(), "earlierOutcome", "FAILED"))
                        .orElseThrow())
                .containsEntry("row", "T07");
    }

    @ParameterizedTest
    @EnumSource(DisputeType.class)
    void everyTypeIsMediatedWhenNothingStandsAgainstIt(DisputeType type) {
        assertThat(TABLE.decide(Map.of("disputeType", type.name())).orElseThrow())
                .containsEntry("route", "mediation");
    }

    @Test
    void anUnknownTypeIsMediated() {
        assertThat(TABLE.decide(Map.of("disputeType", "NO_SUCH_TYPE", "riskLevel", "NO_SUCH_LEVEL"))
                        .orElseThrow())
                .containsEntry("row", "T16");
    }

    @Test
    void noRowLandsUntested() {
        assertThat(TABLE.column("row"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj("T%02d"::formatted)
                        .toList());
    }
}
