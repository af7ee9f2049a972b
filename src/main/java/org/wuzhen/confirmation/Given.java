package org.wuzhen.confirmation;

/**
 * One point that was handed in on the court's demand.
 *
 * @param seq which supplement, from 1
 */
public record Given(int seq, String wanted, String given) {}
