package org.wuzhen.care;

import java.time.Instant;

/**
 * A level given to somebody, with what the table advised.
 *
 * @param overridden whether the days were set otherwise than the table says
 */
public record Rating(
        long id,
        Level level,
        int everyDays,
        int advisedDays,
        String ruleReason,
        String ruleBasis,
        String ruleRow,
        boolean overridden,
        String changedBy,
        Instant changedAt) {}
