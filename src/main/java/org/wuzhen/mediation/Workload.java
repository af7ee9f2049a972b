package org.wuzhen.mediation;

/**
 * What a mediator has on the desk.
 *
 * @param openCases open cases carried
 * @param casesNearby cases carried so far in one community
 */
public record Workload(String person, int openCases, int casesNearby) {}
