package org.wuzhen.relapse;

/**
 * What a hearing came to.
 *
 * @param attended who came, by their parts
 * @param opinion the panel's
 * @param forEnd votes for concluding the matter
 */
public record HearingRecord(String attended, String minutes, String opinion, int forEnd, int against) {}
