package org.wuzhen.engine;

import org.wuzhen.casefile.number.ProcessNumber;

/** Starts and moves the processes of a case, and those of no case by their own number, in the caller's transaction. */
public interface CaseFlow {

    /** Starts a process under a number that was allotted in this transaction, passing by its start form. */
    void begin(ProcessKey process, ProcessNumber number, Variables variables);

    /**
     * Starts a process for a case at the start event that waits for this message: a case that goes on from the middle of
     * its road.
     */
    void beginAt(MessageName message, ProcessNumber number, Variables variables);

    /**
     * Tells a waiting process of the case that something happened.
     *
     * @param variables known to whatever the message sets off, not to the rest of the process
     * @return false when no process of the case waits for it now
     */
    boolean tell(MessageName message, ProcessNumber number, Variables variables);

    /**
     * Tells one of several like processes of the case that something happened.
     *
     * @param which the variable by which the process is told from the others
     * @return false when that process does not wait for it now
     */
    <T> boolean tellOne(MessageName message, ProcessNumber number, Variable<T> which, T value);

    /** The number of the edition that a process definition belongs to. */
    String edition(String processDefinitionId);

    /** Whether the models in force have this process: a step of the road is offered only then. */
    boolean offers(ProcessKey process);

    /** Whether a process of the case still runs. */
    boolean running(ProcessNumber number);
}
