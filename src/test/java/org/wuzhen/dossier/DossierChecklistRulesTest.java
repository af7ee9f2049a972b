package org.wuzhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RecordKind;

/** What a dossier must and may hold, row by row. */
class DossierChecklistRulesTest {

    private static final RuleTable TABLE = new RuleTable("dossier-checklist");

    /** Each case brings exactly these rows. */
    @ParameterizedTest
    @CsvSource({
        "WRITTEN_AGREEMENT, NEIGHBOUR, 1 2 4 6 7 9 10 13 16 17 19 28",
        "WRITTEN_AGREEMENT, TRAFFIC, 1 2 4 6 7 8 10 13 16 17 19 28",
        "WRITTEN_AGREEMENT, MARRIAGE_FAMILY, 1 2 4 6 7 9 10 13 16 17 20 28",
        "PARTIAL_AGREEMENT, MEDICAL, 1 2 4 6 7 8 10 13 16 17 19 28",
        "PARTIAL_AGREEMENT, CONTRACT, 1 2 4 6 7 9 10 13 16 17 19 28",
        "ORAL_AGREEMENT, NEIGHBOUR, 1 2 4 6 7 9 10 14 16 17 19 28",
        "ORAL_AGREEMENT, MARRIAGE_FAMILY, 1 2 4 6 7 9 10 14 16 17 20 28",
        "FAILED, MIGRANT_WAGES, 1 2 4 6 7 8 11 17 22",
        "FAILED, PROPERTY_MGMT, 1 2 4 6 7 9 11 17 22",
        "DEFAULTED, CONTRACT, 1 2 4 6 7 9 10 15 16 17 28",
        "DEFAULTED, MIGRANT_WAGES, 1 2 4 6 7 8 10 15 16 17 28",
        "REMEDY, LABOUR_OTHER, 1 2 5 6 17 23 28",
        "REFUSED, NEIGHBOUR, 1 3 5 6 7 12 18 22 28",
        "TERMINATED, NEIGHBOUR, 1 3 5 6 7 12 17 22 28",
        "WITHDRAWN, NEIGHBOUR, 1 3 5 6 7 12 18 24 28",
        "TRANSFERRED, NEIGHBOUR, 1 3 5 7 12 25 28",
        "SHAM, CONTRACT, 1 3 5 7 12 26 28",
        "REDIRECTED, OTHER, 1 18 21 28",
        "JOINED, NEIGHBOUR, 1 27 28",
        "PETITION_CLOSED, OTHER, 1 5 17 28 29",
        "LEADER_RESOLVED, OTHER, 1 2 5 6 7 12 17 28",
        "HOLDING, CONTRACT, 1 2 5 6 7 12 17 28"
    })
    void each_row_answers(CaseResult result, DisputeType type, String rows) {
        List<String> expected = Arrays.stream(rows.split(" "))
                .map(row -> "D%02d".formatted(Integer.valueOf(row)))
                .toList();

        assertThat(TABLE.decide(result.name(), type.name(), "BLUE"))
                .extracting(row -> row.get("row"))
                .containsExactlyElementsOf(expected);
    }

    /** What stands in each row. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "D01, REGISTRATION_FORM, APPLICATION, 必须",
                "D02, RIGHTS_NOTICE, -, 必须",
                "D03, RIGHTS_NOTICE, -, 按需",
                "D04, IDENTITY_PROOF, -, 必须",
                "D05, IDENTITY_PROOF, -, 按需",
                "D06, POWER_OF_ATTORNEY, -, 按需",
                "D07, INVESTIGATION_RECORD, -, 按需",
                "D08, EVIDENCE, -, 必须",
                "D09, EVIDENCE, -, 按需",
                "D10, SESSION_RECORD, -, 必须",
                "D11, SESSION_RECORD, CASE_STATEMENT, 必须",
                "D12, SESSION_RECORD, -, 按需",
                "D13, AGREEMENT, -, 必须",
                "D14, ORAL_AGREEMENT_REGISTER, -, 必须",
                "D15, AGREEMENT, ORAL_AGREEMENT_REGISTER, 必须",
                "D16, RECEIPT, -, 按需",
                "D17, FOLLOW_UP_RECORD, -, 必须",
                "D18, FOLLOW_UP_RECORD, -, 按需",
                "D19, CONFIRMATION_PAPERS, -, 按需",
                "D20, CONFIRMATION_PAPERS, -, 按需",
                "D21, REJECTION_NOTICE, -, 必须",
                "D22, TERMINATION_NOTICE, -, 必须",
                "D23, TERMINATION_NOTICE, TRANSFER_LETTER, 必须",
                "D24, WITHDRAWAL_RECORD, -, 必须",
                "D25, TRANSFER_LETTER, -, 必须",
                "D26, SHAM_REPORT, -, 必须",
                "D27, JOINING_RECORD, -, 必须",
                "D28, CASE_STATEMENT, -, 按需",
                "D29, PETITION_OPINION, -, 必须"
            })
    void each_row_asks_for_its_item(String row, RecordKind item, RecordKind alternative, String need) {
        Map<String, Object> answer = everything().get(row);

        RequiredItem required = RequiredItem.fromRows(List.of(answer)).get(0);
        assertThat(required.kind()).isEqualTo(item);
        assertThat(required.alternative()).isEqualTo(alternative);
        assertThat(required.need().label()).isEqualTo(need);
        assertThat(required.reason()).isNotBlank();
        assertThat(required.ruleRow()).isEqualTo(row);
    }

    @Test
    void an_unknown_result_asks_for_the_registration_only() {
        assertThat(TABLE.decide("NO_SUCH_RESULT", "NEIGHBOUR", null))
                .extracting(row -> row.get("row"))
                .containsExactly("D01");
        assertThat(TABLE.decide(null, null, null))
                .extracting(row -> row.get("row"))
                .containsExactly("D01");
    }

    @Test
    void no_row_lands_untested() {
        assertThat(TABLE.size()).isEqualTo(29);
        assertThat(everything().keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 29)
                        .mapToObj("D%02d"::formatted)
                        .toList());
    }

    @Test
    void no_item_is_asked_for_twice() {
        for (CaseResult result : CaseResult.values()) {
            for (DisputeType type : DisputeType.values()) {
                assertThat(TABLE.decide(result.name(), type.name(), null))
                        .as("%s %s", result, type)
                        .extracting(row -> row.get("item"))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whoever_must_be_visited_must_have_a_record_of_it() {
        RuleTable followUp = new RuleTable("follow-up");
        Set<String> visited = new TreeSet<>();
        Set<String> recorded = new TreeSet<>();
        for (CaseResult result : CaseResult.values()) {
            if (Boolean.TRUE.equals(
                    followUp.decide(result.name(), null, "BLUE").get(0).get("needed"))) {
                visited.add(result.name());
            }
            if (TABLE.decide(result.name(), "NEIGHBOUR", null).stream().anyMatch(row -> "D17".equals(row.get("row")))) {
                recorded.add(result.name());
            }
        }
        assertThat(recorded).isEqualTo(visited).isNotEmpty();
    }

    private static Map<String, Map<String, Object>> everything() {
        return Arrays.stream(CaseResult.values())
                .flatMap(result -> Arrays.stream(DisputeType.values())
                        .flatMap(type -> TABLE.decide(result.name(), type.name(), null).stream()))
                .collect(Collectors.toMap(row -> (String) row.get("row"), row -> row, (a, b) -> a));
    }
}
