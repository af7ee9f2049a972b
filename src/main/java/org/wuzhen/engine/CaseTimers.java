package org.wuzhen.engine;

import java.time.Instant;
import org.wuzhen.casefile.number.ProcessNumber;

/** The timers of cases, for whoever must see to it that a case's past happens in its order. */
public interface CaseTimers {

    /** Lets no timer go off by itself until further notice. */
    void hold();

    /** Lets timers go off by themselves again; those whose time has come go off at once. */
    void release();

    /** Whether timers are held now: what is entered just then has a past, and what looks late is not. */
    boolean held();

    /** Whether a case waits for a timer. */
    boolean waits(ProcessNumber number, String element);

    /** Lets a timer of a case go off at another moment; nothing happens when the case does not wait for it. */
    void move(ProcessNumber number, String element, Instant to);

    /**
     * Lets a timer of a case go off, in the caller's transaction.
     *
     * @param element its id in the model, {@code Timer_InstalmentOverdue}
     * @throws IllegalStateException when the case has no such timer, or its time has not come by the office's clock
     */
    void fire(ProcessNumber number, String element);
}
