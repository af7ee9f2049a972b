package org.wuzhen.act;

/** Tells who is acting in the current call; the log-in answers it. */
public interface WhoActs {

    /** The person logged in, or {@link Actor#system()} when a timer or job acts. */
    Actor current();
}
