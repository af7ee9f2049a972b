package org.wuzhen.handling;

/**
 * What the rule on returns looks at.
 *
 * @param workingDays the working day since the dispatch on which it was returned: 1 within the first, 3 after the second
 * @param dutyHit whether the list of duties gives this kind of dispute to the department
 */
public record ReturnFacts(int workingDays, boolean complicated, int dispatches, boolean dutyHit) {}
