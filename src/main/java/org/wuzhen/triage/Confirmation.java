package org.wuzhen.triage;

import java.util.List;

/**
 * What the officer confirms or decides otherwise; a reason is given only for what differs from the rules' advice.
 *
 * @param helping the departments beside the lead one
 */
public record Confirmation(
        Route route,
        String routeReason,
        Clinic clinic,
        String clinicReason,
        Department leadDepartment,
        List<Department> helping,
        String departmentReason) {}
