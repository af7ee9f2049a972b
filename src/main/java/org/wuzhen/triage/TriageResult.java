package org.wuzhen.triage;

import org.wuzhen.casefile.RiskLevel;

/**
 * How a dispute came out of triage.
 *
 * @param way who leads it from here, or null where a model of an earlier edition did not ask the rules for it
 */
public record TriageResult(RiskLevel risk, Route route, Clinic clinic, Way way) {

    /** Where the model goes on: {@code mediation}, {@code consultation}, {@code leadercase},
     * {@code petition}, {@code handling} or {@code remedy}. */
    public String outcome() {
        if (way != null) {
            return way.outcome();
        }
        return route == Route.MEDIATION ? TriageProcess.TO_MEDIATION : TriageProcess.TO_REMEDY;
    }
}
