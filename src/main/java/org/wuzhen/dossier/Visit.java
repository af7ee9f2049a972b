package org.wuzhen.dossier;

import java.time.Instant;

/**
 * A follow-up visit at which a party was spoken to (回访情况).
 *
 * @param satisfactionReason what the party said to it, or null
 * @param otherRemedyNote how far that has come, or null
 * @param riskNote the hidden risk, null when none was seen
 * @param measures what was or will be done about it, or null
 */
public record Visit(
        ContactWay way,
        Visited visited,
        PerformanceState performance,
        Satisfaction satisfaction,
        String satisfactionReason,
        OtherRemedy otherRemedy,
        String otherRemedyNote,
        String riskNote,
        String measures,
        Instant at) {}
