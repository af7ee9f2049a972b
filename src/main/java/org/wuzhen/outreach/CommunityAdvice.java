package org.wuzhen.outreach;

import java.time.LocalDate;

/**
 * What speaks for a visit to a community.
 *
 * @param last day of the last visit, or null when nobody was there yet
 * @param open disputes of its people that are not closed
 */
public record CommunityAdvice(String code, String name, LocalDate last, int open) {}
