package org.wuzhen.department.simulator;

/**
 * A report that left its department for the first time.
 *
 * @param millis how long after it was due, which for a report without a delay is when the request arrived
 */
public record Departure(String agency, String messageId, long millis) {}
