package org.wuzhen.deadline;

/** The rule table of terms (DMN {@code legal-term}) as this module asks it. */
public interface TermRules {

    /**
     * The term that applies.
     *
     * @throws UnknownTermException when no row of the table answers
     */
    LegalTerm term(TermQuery query);
}
