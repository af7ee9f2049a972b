package org.wuzhen.triage;

import java.util.List;

/**
 * What the officer confirms or decides otherwise; a reason is given only for what differs from the rules' advice.
 *
 * @param leadDepartment code of the department that leads
 * @param helping codes of the departments beside it
 */
public record Confirmation(
        Route route,
        String routeReason,
        Clinic clinic,
        String clinicReason,
        String leadDepartment,
        List<String> helping,
        String departmentReason) {}
