package org.wuzhen.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wuzhen.casefile.number.ProcessNumber;

/**
 * The one reader of open tasks: for the pages of a case and the work list, for whoever hands tasks over, and for the
 * doors that ask what a task is. However many tasks it answers, it asks the database once.
 */
public interface OpenTasks {

    /** The open tasks of a case, or of a process of no case, oldest first. */
    List<OpenTask> of(ProcessNumber number);

    /** The tasks in the hands of these people, the most urgent first; none of a case that stands still. */
    List<OpenTask> heldBy(Collection<String> people);

    /** Everybody who has a task in hand. */
    Set<String> holders();

    /** Those of these tasks that are still open, of whichever process. */
    List<OpenTask> among(Collection<String> taskIds);

    /** A task that is still open. */
    default Optional<OpenTask> find(String taskId) {
        return among(Set.of(taskId)).stream().findFirst();
    }

    /**
     * The tasks that the person logged in may see: the same that Tasklist lists for them, the soonest due first
     * and those without a date last.
     *
     * @param limit how many at most
     */
    Tray visible(int limit);

    /**
     * Tasks of one person.
     *
     * @param more whether there are more than were asked for
     */
    record Tray(List<OpenTask> tasks, boolean more) {}
}
