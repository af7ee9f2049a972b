package org.wuzhen.triage;

import org.wuzhen.casefile.RiskLevel;

/** How a dispute came out of triage. */
public record TriageResult(RiskLevel risk, Route route, Clinic clinic) {

    /** Where the model goes on: {@code mediation} or {@code remedy}. */
    public String outcome() {
        return route == Route.MEDIATION ? TriageProcess.TO_MEDIATION : TriageProcess.TO_REMEDY;
    }
}
