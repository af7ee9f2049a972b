package org.wuzhen.department;

import java.time.Instant;
import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * Where the generic model {@code department-enquiry} gets a question from: a stage brings one bean for each call of that
 * model and each department asked there, and takes the question from the case's own tables, so that nothing personal passes
 * through the engine.
 */
public interface Question<Q> {

    /** The id of the call in the stage's model, {@code CallActivity_CheckDuplicateSuit}. */
    String element();

    /** What is asked. */
    Operation<Q, ?> operation();

    /** The question as the case stands now. */
    Asked<Q> ask(CaseNumber number, Function<String, Object> process);

    /** Whether people may ask by telephone or letter in place of the exchange. */
    default boolean manualAllowed() {
        return true;
    }

    /**
     * Whether it is still told when the handling of the case has ended: what a department has to learn of the end itself.
     * Any other question that waits for its answer is withdrawn then.
     */
    default boolean outlivesHandling() {
        return false;
    }

    /**
     * A question with its ground.
     *
     * @param deadline as in {@link NewEnquiry}
     */
    record Asked<Q>(Q payload, String purpose, String legalBasis, String requester, Instant deadline) {}
}
