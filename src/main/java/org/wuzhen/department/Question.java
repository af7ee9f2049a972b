package org.wuzhen.department;

import java.time.Instant;
import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * Where the generic model {@code department-enquiry} gets a question from: a stage brings one bean for each operation that
 * its model asks, and takes it from the case's own tables, so that nothing personal passes through the engine.
 */
public interface Question<Q> {

    /** What is asked; one bean for each. */
    Operation<Q, ?> operation();

    /**
     * The question as the case stands now.
     *
     * @param process reads the variables of the process that asks
     */
    Asked<Q> ask(CaseNumber number, Function<String, Object> process);

    /**
     * A question with its ground.
     *
     * @param deadline as in {@link NewEnquiry}
     */
    record Asked<Q>(Q payload, String purpose, String legalBasis, String requester, Instant deadline) {}
}
