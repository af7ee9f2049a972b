package org.wuzhen.leadercase;

import java.time.Instant;

/** A measure of a leader's plan and what came of it; result and account are null while it lasts. */
public record Taken(
        long id,
        long charge,
        Measure kind,
        String department,
        Instant begunAt,
        Instant endedAt,
        String result,
        String account) {}
