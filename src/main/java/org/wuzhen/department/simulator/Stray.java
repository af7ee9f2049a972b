package org.wuzhen.department.simulator;

import java.time.Instant;

/**
 * A call that no contract provides for.
 *
 * @param path what was called
 * @param reason why it was not taken; never what stood in it
 */
public record Stray(Instant at, String agency, String path, String reason) {}
