package org.wuzhen.triage;

import java.util.List;

/**
 * What the officer confirms or decides otherwise; a reason is given only for what differs from the rules' advice.
 *
 * @param petitionMatter whose a petition is, or null where the way is another
 * @param petitionReason why it is theirs
 * @param leadDepartment code of the department that leads
 * @param helping codes of the departments beside it
 */
public record Confirmation(
        Route route,
        String routeReason,
        Clinic clinic,
        String clinicReason,
        PetitionMatter petitionMatter,
        String petitionReason,
        String leadDepartment,
        List<String> helping,
        String departmentReason) {}
