package org.wuzhen.leadercase;

/**
 * A charge as it is opened, with what the rule on its level looks at.
 *
 * @param approverCentre code of the centre one level up, whose director decides on more time
 * @param amount disputed sum in whole yuan, 0 if none
 * @param threat somebody threatened to do harm
 */
public record Opened(
        long charge, String approverCentre, int people, long amount, boolean threat, boolean crossStreet) {}
