package org.wuzhen.supervision;

/**
 * What the rule on orders looks at.
 *
 * @param late how many working days the matter is overdue, 0 where it is not
 * @param earlier how many orders of the case were issued before
 */
public record OrderFacts(String cause, String term, boolean legal, int late, int earlier) {}
