package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads a dispute from triage on, above all whose a petition is. */
class TriageWayRulesTest {

    private static final RuleTable TABLE =
            new RuleTable("triage-way", Map.of("petitionMatter", "none", "clinic", "NONE", "courtReferred", false));

    @ParameterizedTest
    @CsvSource({
        "W01, mediation,      none,       mediation",
        "W02, handling,       none,       handling",
        "W03, petition,       own,        petition",
        "W04, petition,       lawsuit,    remedy",
        "W05, petition,       final,      remedy",
        "W06, petition,       pending,    remedy",
        "W07, petition,       other-unit, remedy",
        "W08, petition,       accusation, remedy",
        "W09, petition,       none,       remedy",
        "W10, arbitration,    none,       remedy",
        "W10, lawsuit,        none,       remedy",
        "W10, administrative, none,       remedy",
        "W10, no-such-route,  none,       remedy"
    })
    void eachRowSaysWhoLeads(String row, String route, String matter, String outcome) {
        assertThat(TABLE.decide(Map.of("route", route, "petitionMatter", matter))
                        .orElseThrow())
                .containsEntry("row", row)
                .containsEntry("outcome", outcome)
                .hasEntrySatisfying(
                        "reason", reason -> assertThat((String) reason).isNotBlank())
                .hasEntrySatisfying("basis", basis -> assertThat((String) basis).startsWith("《"));
    }

    @ParameterizedTest
    @CsvSource({
        "W12, mediation,   CONSULTATION, false, consultation",
        "W13, mediation,   LEADER_CASE,  false, leadercase",
        "W01, mediation,   CARE,         false, mediation",
        "W14, mediation,   RELAPSE,      false, relapse",
        "W11, mediation,   NONE,         true,  mediation",
        "W11, mediation,   LEADER_CASE,  true,  mediation",
        "W02, handling,    CONSULTATION, false, handling",
        "W10, arbitration, LEADER_CASE,  true,  remedy"
    })
    void theClinicLeadsWhatWouldBeMediated(
            String row, String route, String clinic, boolean courtReferred, String outcome) {
        assertThat(TABLE.decide(Map.of("route", route, "clinic", clinic, "courtReferred", courtReferred))
                        .orElseThrow())
                .containsEntry("row", row)
                .containsEntry("outcome", outcome);
    }

    @Test
    void noRowLandsUntested() {
        assertThat(TABLE.column("row"))
                .containsExactlyElementsOf(IntStream.of(11, 12, 13, 14, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .mapToObj("W%02d"::formatted)
                        .toList());
    }
}
