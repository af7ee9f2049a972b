package org.wuzhen.triage;

/**
 * Who leads a dispute from triage on, as the rules say (办理途径).
 *
 * @param outcome {@code mediation}, {@code consultation}, {@code leadercase}, {@code petition}, {@code handling} or {@code remedy}
 */
public record Way(String outcome, String reason, String basis, String ruleRow) {}
