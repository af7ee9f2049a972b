package org.wuzhen.mediation;

import java.time.Instant;

/**
 * When the term of mediation ends and when to remind of it.
 *
 * @param dueAt from here on it is over
 * @param warnAt when its light turns amber
 */
public record TermSet(Instant dueAt, Instant warnAt) {}
