package org.wuzhen.handling;

import java.time.Instant;

/**
 * How a matter was closed.
 *
 * @param scoreDue until when both sides of a summons may score; null where the centre dispatched
 */
public record Closed(String outcome, boolean summoned, Instant scoreDue) {}
