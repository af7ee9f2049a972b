package org.wuzhen.intake;

import java.time.Instant;

/**
 * A report to the police that had to come before mediation.
 *
 * @param reportedTo the police body told
 * @param receiptNo its receipt, 接报案回执号
 * @param measures what was done for the safety of the people concerned, or null
 */
public record PoliceReport(String reportedTo, Instant reportedAt, String receiptNo, String measures) {}
