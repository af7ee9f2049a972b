package org.wuzhen.leadercase;

/** What the rule 包案领导层级 says: level, reason, basis and the row that gave it. */
public record LevelAdvice(LeaderLevel level, String reason, String basis, String row) {}
