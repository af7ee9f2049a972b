package org.wuzhen.supervision;

import java.time.Instant;

/**
 * A step in the course of an order.
 *
 * @param whom who was talked to or told, or null
 * @param author log-in name, or the system
 */
public record Entry(long id, long orderId, EntryKind kind, String whom, String words, String author, Instant at) {}
