package org.wuzhen.deadline;

import java.time.Instant;

/** Moves the timers and due dates of a running case when one of its terms is extended, stopped or resumed. */
public interface TimerShift {

    /** The term now ends at another moment. */
    void shift(String caseNumber, String termKey, Instant newDue);

    /** The term stands still: its timer must not fire. */
    void hold(String caseNumber, String termKey);

    /** The term runs again and ends at the given moment. */
    void release(String caseNumber, String termKey, Instant newDue);
}
