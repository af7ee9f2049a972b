package org.wuzhen.deadline;

import java.time.Instant;

/** Moves the timers and due dates of a running case when one of its terms is extended, stopped, resumed or recounted. */
public interface TimerShift {

    /** The term now ends at another moment. */
    default void shift(String caseNumber, String termKey, Instant newDue) {
        shift(caseNumber, termKey, newDue, newDue);
    }

    /**
     * The term now ends at another moment, but its timers wait for one of their own.
     *
     * @param newDue for the tasks that the term dates
     * @param timersDue for its timers
     */
    void shift(String caseNumber, String termKey, Instant newDue, Instant timersDue);

    /** As {@link #shiftTask(String, String, Instant, Instant)}, with the timers at the same moment. */
    default void shiftTask(String taskId, String termKey, Instant newDue) {
        shiftTask(taskId, termKey, newDue, newDue);
    }

    /**
     * The term of a single task now ends at another moment, with the timers that stand on the task; a like task of the
     * case keeps its own. Nothing happens when the task is gone.
     *
     * @param newDue for the task
     * @param timersDue for its timers
     */
    void shiftTask(String taskId, String termKey, Instant newDue, Instant timersDue);

    /** The term stands still: its timer must not fire. */
    void hold(String caseNumber, String termKey);

    /** The term runs again and ends at the given moment. */
    void release(String caseNumber, String termKey, Instant newDue);

    /** The term of a single task runs again, with the timers that stand on the task, and ends at the given moment. */
    void releaseTask(String taskId, String termKey, Instant newDue);
}
