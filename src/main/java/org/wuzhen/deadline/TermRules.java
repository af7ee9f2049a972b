package org.wuzhen.deadline;

import java.util.List;

/** The rule table of terms (DMN {@code legal-term}) as this module asks it. */
public interface TermRules {

    /**
     * The term that applies.
     *
     * @throws UnknownTermException when no row of the table answers
     */
    LegalTerm term(TermQuery query);

    /** One term per row of the table, in the order of the table. */
    List<LegalTerm> all();
}
