package org.wuzhen.engine;

import java.time.Instant;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;

/** The open tasks of the person logged in: the same that Tasklist lists for them, and claiming one as Tasklist does. */
public interface TaskDesk {

    /**
     * The tasks that the person may see, the soonest due first and those without a date last.
     *
     * @param limit how many at most
     */
    Tray visible(int limit);

    /** Takes a task for the person, under the engine's own authorizations. */
    Claim claim(String taskId);

    /**
     * Tasks of one person.
     *
     * @param more whether there are more than were asked for
     */
    record Tray(List<Entry> entries, boolean more) {}

    /**
     * A task on the desk.
     *
     * @param name as the model calls it: 受理审查
     * @param assignee who has claimed it, or null
     * @param due when it is due, or null
     */
    record Entry(
            String id, CaseNumber number, String name, String assignee, Instant due, int priority, Instant created) {}

    /** What comes of claiming a task. */
    enum Claim {
        /** It is the person's now. */
        CLAIMED,
        /** A colleague was faster. */
        TAKEN,
        /** There is no such task any more, or none for this person. */
        GONE
    }
}
