package org.wuzhen.supervision;

import java.time.Instant;

/**
 * An order that was issued.
 *
 * @param groups of those who answer, comma separated
 * @param supervisorCentre code of the centre whose supervisors look at the answer
 */
public record Issued(String groups, String supervisorCentre, Instant due) {}
