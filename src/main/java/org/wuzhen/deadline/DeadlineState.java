package org.wuzhen.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A deadline as plain data, for a table row.
 *
 * @param term the term as the rules gave it when the deadline began; later rules do not touch it
 * @param startedAt the event that set the term off; its day is not counted
 * @param closesAt close of business at which the last day ends, or null for 24:00
 * @param nominalLastDay last day before it rolls over days that are not worked
 * @param lastDay last day that counts
 * @param dueAt the moment from which the term is overdue
 * @param extendedBy all extensions together, in the term's unit
 * @param pausedSince since when the term stands still, or null when it runs
 * @param pauseReason why it stands still, or null
 * @param pausedDays days that earlier pauses took out: working days when the unit is working days
 * @param pausedSeconds seconds that earlier pauses took out of a term in minutes or hours
 */
public record DeadlineState(
        LegalTerm term,
        Instant startedAt,
        LocalTime closesAt,
        LocalDate nominalLastDay,
        LocalDate lastDay,
        Instant dueAt,
        int extendedBy,
        Instant pausedSince,
        String pauseReason,
        int pausedDays,
        long pausedSeconds) {

    public DeadlineState {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(nominalLastDay, "nominalLastDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(dueAt, "dueAt");
    }

    /** Key of the term, such as {@code mediation}. */
    public String termKey() {
        return term.key();
    }
}
