package org.wuzhen.leadercase;

import java.time.Instant;

/** The charge left one leader; {@code toLeader} is null where a leader declined and nobody was appointed yet. */
public record LeaderChange(
        long charge, Instant at, String by, String fromLeader, String toLeader, String toSecretary, String reason) {}
