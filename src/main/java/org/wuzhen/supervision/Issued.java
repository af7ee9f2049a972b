package org.wuzhen.supervision;

import java.time.Instant;

/**
 * An order that was issued.
 *
 * @param answerer log-in name of whoever has the matter in hand, or null
 * @param groups of those who answer, comma separated
 * @param supervisors groups of those who look at the answer, comma separated
 */
public record Issued(String answerer, String groups, String supervisors, Instant due) {}
