package org.wuzhen.dossier;

import java.time.Instant;

/**
 * One line of the follow-up record of a case (回访记录).
 *
 * @param round counts from 1
 * @param notReachedWhy null when somebody was reached; then the fields from {@code visited} on are set
 * @param finding what the check of a bad rating found, null before or without one
 */
public record FollowUp(
        long id,
        int round,
        boolean reached,
        ContactWay way,
        Visited visited,
        PerformanceState performance,
        Satisfaction satisfaction,
        String satisfactionReason,
        OtherRemedy otherRemedy,
        String otherRemedyNote,
        boolean hiddenRisk,
        String riskNote,
        String measures,
        String notReachedWhy,
        Instant visitedAt,
        String visitedBy,
        Finding finding,
        String findingFacts,
        String findingMeasures,
        String verifiedBy,
        Instant verifiedAt) {}
