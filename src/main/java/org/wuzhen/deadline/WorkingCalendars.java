package org.wuzhen.deadline;

import java.util.List;

/** Hands out the working calendar in force, with every notice entered so far. */
public interface WorkingCalendars {

    /** The calendar in force; within a transaction always the same. */
    WorkingCalendar current();

    /** The notices, as acts cite them, that changed the calendar since the one with this number. */
    default List<String> causesSince(long calendar) {
        return List.of();
    }
}
