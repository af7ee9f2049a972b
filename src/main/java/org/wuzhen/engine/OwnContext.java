package org.wuzhen.engine;

import java.time.Instant;
import org.wuzhen.casefile.number.OwnNumber;

/** What the engine needs to know of a kind of processes of no case; one bean for each kind of their numbers. */
public interface OwnContext {

    /** The letters that their numbers begin with, {@code XZ}. */
    String kind();

    /** What stands on each task of the process. */
    Caption caption(OwnNumber number);

    /** The due date of a new task under a term. */
    Instant taskDue(OwnNumber number, String term, String taskId);

    /** Where the process is shown, below the application's root: {@code /outreach/XZ08202611230001}. */
    String page(OwnNumber number);

    /** A task was completed or withdrawn. */
    default void taskEnded(OwnNumber number, String taskId, boolean completed) {}

    /**
     * Whether a form may be submitted now.
     *
     * @throws FormRejected when the process is closed to it
     */
    default void admit(OwnNumber number, String formId) {}

    /**
     * How such a process is announced.
     *
     * @param what in the office's words and without personal data: 大沽街道第48周
     * @param priority 0 to 100
     */
    record Caption(String what, int priority) {}
}
