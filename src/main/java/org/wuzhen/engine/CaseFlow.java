package org.wuzhen.engine;

import org.wuzhen.casefile.number.CaseNumber;

/** Starts and moves the processes of a case, in the caller's transaction. */
public interface CaseFlow {

    /**
     * Starts a process for a case whose number was allotted in this transaction, passing by its start form.
     *
     * @return the id of the edition under which it runs
     */
    String begin(ProcessKey process, CaseNumber number, Variables variables);

    /**
     * Tells a waiting process of the case that something happened.
     *
     * @return false when no process of the case waits for it now
     */
    boolean tell(MessageName message, CaseNumber number, Variables variables);

    /** Whether a process of the case still runs. */
    boolean running(CaseNumber number);
}
