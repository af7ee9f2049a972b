package org.wuzhen.relapse;

/**
 * Re-examinations of disputes of one kind.
 *
 * @param compared how many have been compared
 * @param recurred how many of them had come back or were never settled
 */
public record TypeCount(String type, int compared, int recurred, int reopened, int ended, int holding, int stable) {}
