package org.wuzhen.deadline;

/** Hands out the working calendar in force, with every notice entered so far. */
public interface WorkingCalendars {

    WorkingCalendar current();
}
