package org.wuzhen.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.ProcessNumber;

/** What the engine needs to know of a case to offer its tasks to the right people at the right time. */
public interface CaseContext {

    /** What stands on each task of the case. */
    Caption caption(CaseNumber number);

    /**
     * The due date of a new task under a term: that of the case's open clock of this term, or of a clock started now for
     * the task.
     */
    Instant taskDue(CaseNumber number, String term, String taskId);

    /**
     * As {@link #taskDue(CaseNumber, String, String)}, for a task whose result is wanted by a moment: where the term ends
     * later than that, it runs by the rule of a shorter one.
     */
    Instant taskDue(CaseNumber number, String term, String taskId, String shorter, Instant wanted);

    /**
     * Into whose hands a new task comes that is meant for one person: theirs, their deputy's while they are away, or
     * nobody's when they have left the post, so that the task waits for the post.
     *
     * @param number of the case, or of the process of no case
     * @param post the post in which the person is meant; null in a process of no case whose task any post of theirs there fits
     */
    Optional<String> onDuty(ProcessNumber number, String taskId, String person, String post);

    /** A task, be it of no case, was completed or withdrawn; its own clock ends. */
    void taskEnded(ProcessNumber number, String taskId, boolean completed);

    /**
     * Whether a form may be submitted now.
     *
     * @throws FormRejected when the case is suspended or closed to it
     */
    void admit(CaseNumber number, String formId);

    /**
     * How a case is announced.
     *
     * @param type the dispute's type in Chinese
     * @param centre code of the centre whose posts get its tasks
     * @param priority 0 to 100
     * @param leaders groups that are offered its tasks beside the posts that the model names, because those may no longer
     *     see a restricted case (涉刑); empty otherwise
     */
    record Caption(String type, String centre, int priority, Set<String> leaders) {

        public Caption {
            leaders = Set.copyOf(leaders);
        }
    }
}
