package org.wuzhen.deadline;

import java.util.List;
import java.util.Set;

/** Hands out the working calendar in force, with every notice entered so far. */
public interface WorkingCalendars {

    /** The calendar in force; within a transaction always the same. */
    WorkingCalendar current();

    /** The latest changes, as far as they concern some centres only; empty while the latest concerns all. */
    default Limited limited() {
        return Limited.NONE;
    }

    /**
     * Changes that concern some centres only: what was counted since the last one that concerned all need not be
     * counted anew anywhere else.
     *
     * @param since number of the calendar before them
     * @param units codes of the centres that they concern
     */
    record Limited(long since, Set<String> units) {

        static final Limited NONE = new Limited(0, Set.of());
    }

    /** The notices, as acts cite them, that changed the calendar since the one with this number. */
    default List<String> causesSince(long calendar) {
        return List.of();
    }
}
