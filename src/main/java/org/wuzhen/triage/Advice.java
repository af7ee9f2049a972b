package org.wuzhen.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;

/**
 * What the rule tables said to a dispute in one round, each with its reason and row.
 *
 * @param leadDepartment code of the department that leads, as the directory has it
 * @param coDepartments comma separated codes of those that help, empty when the lead department is alone
 * @param riskAdvised the colour that the rules rated
 * @param risk the colour in force: the rules' own, or the officer's when it was changed in an earlier round
 */
public record Advice(
        DisputeType disputeType,
        String leadDepartment,
        String coDepartments,
        String classificationReason,
        String classificationRow,
        EarlierOutcome earlierOutcome,
        RiskLevel riskAdvised,
        RiskLevel risk,
        String riskReason,
        String riskBasis,
        String riskRow,
        Route route,
        Clinic clinic,
        String routeReason,
        String routeBasis,
        String routeRow) {

    public Advice {
        leadDepartment = FormerCodes.today(leadDepartment);
        coDepartments = FormerCodes.today(coDepartments);
    }

    /** The departments that help the lead one, in the order of the rule. */
    public List<String> helping() {
        return Arrays.stream(coDepartments.split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Whether these are the departments that the rule named, in whatever order. */
    public boolean names(String lead, List<String> helping) {
        return lead.equals(leadDepartment) && Set.copyOf(helping).equals(Set.copyOf(helping()));
    }

    static String joined(String lead, List<String> helping) {
        return Stream.concat(Stream.of(lead), helping.stream()).collect(Collectors.joining(","));
    }
}
