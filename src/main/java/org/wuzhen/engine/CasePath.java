package org.wuzhen.engine;

import java.time.Instant;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;

/** The way that a case has taken through its models, by the ids of their elements. */
public interface CasePath {

    /** The runs of all models of a case, the oldest first; the journey itself is the one without a caller. */
    List<Run> runs(CaseNumber number);

    /** What happened in one run, in the order in which it began. */
    List<Step> steps(Run run);

    /** The timers that wait in the runs of a case, the next first. */
    List<PendingTimer> timers(List<Run> runs);

    /**
     * One run of a model.
     *
     * @param caller id of the run that called it, null for the journey itself
     * @param model id of the model's version, for whoever reads models
     * @param key the model's key, {@code mediation}
     * @param ended null while it runs
     */
    record Run(String id, String caller, String model, String key, Instant started, Instant ended) {}

    /**
     * One visit to an element of a model.
     *
     * @param element its id in the model, {@code UserTask_ReviewAcceptance}
     * @param scope tells one round of a sub-process from another
     * @param ended null while the case stands there
     * @param person log-in name of who did it, or has it; null where nobody does
     * @param called id of the run that it called, or null
     */
    record Step(
            String element, String scope, State state, Instant started, Instant ended, String person, String called) {}

    /** How a visit stands. */
    enum State {
        /** It is behind the case. */
        DONE,
        /** The case stands here. */
        HERE,
        /** The case stands here because something went wrong that the system's keepers must mend. */
        FAILED,
        /** It was left off because something else happened. */
        CANCELLED
    }

    /**
     * A timer that has not gone off.
     *
     * @param run id of its run
     * @param held whether it stands still with its case
     */
    record PendingTimer(String run, String element, Instant due, boolean held) {}
}
