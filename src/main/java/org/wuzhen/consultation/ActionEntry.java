package org.wuzhen.consultation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What happened to an item of the minutes.
 *
 * @param day to which it was to be extended, or null
 */
public record ActionEntry(
        long id, long action, ActionEntryKind kind, LocalDate day, String words, String author, Instant at) {}
