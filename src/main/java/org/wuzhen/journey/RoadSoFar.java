package org.wuzhen.journey;

/**
 * What the table of the five clinics asks of the road that a case has behind it.
 *
 * @param step the step that ended, as its process is called
 * @param attempts how often mediation came to nothing, over the whole history of the case
 * @param departments how many departments it concerns, at least 1
 * @param consulted whether a consultation was held on the way
 */
public record RoadSoFar(String step, int attempts, int departments, boolean consulted) {}
