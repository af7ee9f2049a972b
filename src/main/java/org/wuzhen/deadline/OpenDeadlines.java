package org.wuzhen.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The open deadlines of all cases, to be counted anew when the calendar has changed. */
public interface OpenDeadlines {

    /** How many run or stand still. */
    int count();

    /** How many of them end on the day or later. */
    int countEndingFrom(LocalDate day);

    /** How many were counted on an earlier calendar. */
    int behind(long calendar);

    /** How many of the cases of these centres run or stand still. */
    int countOf(Collection<String> units);

    /** How many of those were counted on an earlier calendar. */
    int behindOf(long calendar, Collection<String> units);

    /**
     * Notes on deadlines that no change since concerned that they are right on the calendar in force; those that
     * somebody else has locked are left out for now.
     *
     * @param limited the changes, and the centres that they concern
     * @return how many there were
     */
    int passOver(long calendar, WorkingCalendars.Limited limited, int most);

    /**
     * Cases with deadlines that were counted on an earlier calendar, locked until the transaction ends; those that
     * somebody else has locked are left out for now.
     *
     * @param except cases that are not wanted
     */
    List<String> take(long calendar, int cases, Set<String> except);

    /**
     * Counts the open deadlines of a locked case on the calendar in force, moves timers and due dates along, and
     * records each change on the case.
     */
    Counted recount(String caseNumber);

    /**
     * What came of it.
     *
     * @param deadlines how many were counted
     * @param changed how many now end on another day
     * @param past how many would now have ended already, though by the earlier calendar they had not
     */
    record Counted(int deadlines, int changed, int past) {

        public static final Counted NOTHING = new Counted(0, 0, 0);

        public Counted plus(Counted other) {
            return new Counted(deadlines + other.deadlines, changed + other.changed, past + other.past);
        }
    }
}
