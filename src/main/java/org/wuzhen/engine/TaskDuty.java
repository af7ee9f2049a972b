package org.wuzhen.engine;

import org.wuzhen.casefile.number.CaseNumber;

/** Moves tasks from hand to hand, for whoever hands them over when a person is away or leaves a post. */
public interface TaskDuty {

    /** Gives a task back to its post, where anybody in the post may claim it. */
    void giveBack(String taskId);

    /** Puts a task into somebody's hands. */
    void giveTo(String taskId, String person);

    /**
     * Lets the tasks of a case that wait for posts of one centre, and those to come, wait for the posts of another; what
     * waits for a department stays with it.
     */
    void toCentre(CaseNumber number, String from, String to);

    /** Lets the next tasks of a case that the models mean for one person come to another. */
    void replace(CaseNumber number, String from, String to);
}
