package org.wuzhen.engine;

/** Takes tasks for the person logged in, as Tasklist does. */
public interface TaskDesk {

    /** Takes a task for the person, under the engine's own authorizations. */
    Claim claim(String taskId);

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
