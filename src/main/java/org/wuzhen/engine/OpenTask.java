package org.wuzhen.engine;

import java.time.Instant;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;

/**
 * A task that waits for somebody.
 *
 * @param number of its case, or null when its process is of no case
 * @param own of its process of no case, or null when it is of a case
 * @param page where that process is shown, or null when it is of a case
 * @param process the key of its process
 * @param element its id in the model, {@code UserTask_ReviewAcceptance}
 * @param name as Tasklist shows it, with what stands there of the case
 * @param assignee in whose hands it is, or null
 * @param post the post for whose holder the model means the task in person, or null when it is claimed from its post
 * @param groups candidate groups, {@code MEDIATOR.02}
 * @param suspended whether its case stands still, so that nobody can work it
 * @param due when it is due, or null
 */
public record OpenTask(
        String id,
        CaseNumber number,
        OwnNumber own,
        String page,
        String process,
        String element,
        String name,
        String assignee,
        String post,
        List<String> groups,
        boolean suspended,
        Instant due,
        int priority,
        Instant created) {

    public OpenTask {
        groups = List.copyOf(groups);
    }

    /** The same task, waiting for other groups. */
    public OpenTask waitingFor(List<String> others) {
        return new OpenTask(
                id, number, own, page, process, element, name, assignee, post, others, suspended, due, priority,
                created);
    }

    /** What its process is known by: the number of its case, or its own. */
    public ProcessNumber key() {
        return number == null ? own : number;
    }

    /** What stands on it after the number: the type of the dispute, or what the process of no case is about. */
    public String about() {
        String[] parts = name.split("｜", 3);
        return parts.length < 3 ? null : parts[2];
    }

    /** As the model calls it: 受理审查. */
    public String title() {
        return name.split("｜")[0];
    }
}
