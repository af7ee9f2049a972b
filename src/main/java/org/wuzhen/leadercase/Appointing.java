package org.wuzhen.leadercase;

/**
 * Whom the director puts in charge.
 *
 * @param leaderCentre code of the centre where the leader holds the post
 * @param reason why the level differs from the rule's, else null
 */
public record Appointing(LeaderLevel level, String leader, String leaderCentre, String secretary, String reason) {}
