package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wuzhen.ShippedDepartments;
import org.wuzhen.casefile.DisputeType;

/** Which department leads on a type of dispute, and which help. */
class DisputeClassificationRulesTest {

    private static final RuleTable TABLE = new RuleTable("dispute-classification", Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C01 | MARRIAGE_FAMILY       | WOMEN              | JUSTICE,CIVIL_AFFAIRS
            C02 | NEIGHBOUR             | JUSTICE            | ''
            C03 | HOUSE_HOMESTEAD       | HOUSING            | LAND,AGRI
            C04 | CONTRACT              | JUSTICE            | COURT
            C05 | PRODUCTION_BUSINESS   | JUSTICE            | MARKET
            C06 | DAMAGES               | JUSTICE            | PSB
            C07 | FOREST_LAND           | AGRI               | LAND,JUSTICE
            C08 | EXPROPRIATION         | HOUSING            | LAND,PETITION,JUSTICE
            C09 | ENVIRONMENT           | ECOLOGY            | URBAN_MGMT
            C10 | MIGRANT_WAGES         | HRSS               | UNION,PSB,HOUSING
            C11 | LABOUR_OTHER          | HRSS               | UNION
            C12 | TOURISM               | CULTURE            | MARKET
            C13 | E_COMMERCE            | MARKET             | ''
            C14 | CONSUMER_OTHER        | MARKET             | ''
            C15 | MEDICAL               | HEALTH             | JUSTICE
            C16 | TRAFFIC               | PSB                | JUSTICE
            C17 | PROPERTY_MGMT         | HOUSING            | JUSTICE,URBAN_MGMT
            C18 | OTHER                 | JUSTICE            | ''
            C19 | MARITIME_FISHERY      | AGRI               | TRANSPORT,PSB
            C20 | WORK_OBSTRUCTION      | HOUSING            | PSB,LAND
            C21 | BUSINESS_ENV          | SERVICE_OFFICE     | MARKET,TAX
            C22 | EDUCATION             | EDUCATION          | JUSTICE
            C23 | FINANCE               | FINANCE            | COURT
            C24 | INTELLECTUAL_PROPERTY | MARKET             | COURT
            C25 | FIRE_SAFETY           | EMERGENCY          | HOUSING
            """)
    void eachRowNamesItsDepartments(String row, String type, String lead, String helping) {
        Map<String, Object> answer = TABLE.decide(Map.of("disputeType", type)).orElseThrow();

        assertThat(answer)
                .containsEntry("row", row)
                .containsEntry("leadDepartment", lead)
                .containsEntry("coDepartments", helping)
                .containsEntry("departmentCount", helping.isEmpty() ? 1 : helping.split(",").length + 1);
        assertThat((String) answer.get("reason"))
                .contains(ShippedDepartments.shortName(lead).substring(0, 2))
                .matches(".*[\\u4e00-\\u9fff].*");
    }

    @ParameterizedTest
    @EnumSource(DisputeType.class)
    void everyTypeHasItsRowAndEveryDepartmentIsKnown(DisputeType type) {
        Map<String, Object> answer =
                TABLE.decide(Map.of("disputeType", type.name())).orElseThrow();

        String helping = (String) answer.get("coDepartments");
        List<String> helpers = Arrays.stream(helping.split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        String lead = (String) answer.get("leadDepartment");
        assertThat(helpers).doesNotHaveDuplicates().doesNotContain(lead);
        assertThat(ShippedDepartments.codes()).contains(lead).containsAll(helpers);
    }

    @Test
    void anUnknownTypeGetsNoAnswer() {
        assertThat(TABLE.decide(Map.of("disputeType", "NO_SUCH_TYPE"))).isEmpty();
    }

    @Test
    void noRowLandsUntested() {
        assertThat(TABLE.column("row")).hasSize(25).hasSameSizeAs(DisputeType.values());
    }
}
