package org.wuzhen.lists;

import java.time.LocalDate;

/**
 * An entry of one of the lists in one of its versions.
 *
 * @param code stays the same over its versions
 * @param owner code of the department that answers for it, or {@link #CENTRE}
 * @param disputeType name of the kind of dispute that a department answers for, or null
 * @param from the first day in force
 * @param to the first day out of force, or null
 * @param why why this version was made, or null
 * @param feeds the rows of decision tables that stand on it, comma separated ({@code lead-department Q01}), or null
 */
public record ListEntry(
        long id,
        String code,
        int version,
        ListKind kind,
        Subject subject,
        String owner,
        String title,
        String text,
        String basis,
        String disputeType,
        LocalDate from,
        LocalDate to,
        String why,
        String enteredBy,
        String feeds) {

    /** The owner of what the mediation centres answer for themselves. */
    public static final String CENTRE = "CENTRE";

    /** Whether it is in force on a day. */
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
