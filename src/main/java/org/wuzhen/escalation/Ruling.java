package org.wuzhen.escalation;

/**
 * What was decided on a refusal, one level up.
 *
 * @param ordered whether the case has to be received all the same
 * @param body who decided, where that is outside the house, or null
 * @param paper number of its paper, or null
 */
public record Ruling(boolean ordered, String reason, String body, String paper) {}
