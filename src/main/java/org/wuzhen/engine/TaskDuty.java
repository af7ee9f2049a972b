package org.wuzhen.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wuzhen.casefile.number.CaseNumber;

/** Who has which task of a case in hand, for whoever hands tasks over when a person is away or leaves a post. */
public interface TaskDuty {

    /** The open tasks in a person's hands, the most urgent first. */
    List<HeldTask> heldBy(String person);

    /** The open tasks of a case that its models mean for one person, in hand or given back to the post. */
    List<HeldTask> personal(CaseNumber number);

    /** Everybody who has a task in hand. */
    Set<String> holders();

    /** Gives a task back to its post, where anybody in the post may claim it. */
    void giveBack(String taskId);

    /** Puts a task into somebody's hands. */
    void giveTo(String taskId, String person);

    /** Lets the next tasks of a case that the models mean for one person come to another. */
    void replace(CaseNumber number, String from, String to);

    /**
     * An open task.
     *
     * @param name as Tasklist shows it
     * @param assignee in whose hands it is, or null
     * @param post the post for whose holder the model means the task in person, or null when it was claimed from its post
     * @param groups candidate groups, {@code MEDIATOR.02}
     * @param due when it is due, or null
     */
    record HeldTask(
            String id,
            CaseNumber number,
            String name,
            String assignee,
            String post,
            List<String> groups,
            Instant due) {}
}
