package org.wuzhen.outreach;

import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;

/**
 * A dispute as it is entered during a visit; nothing of it is kept outside its case.
 *
 * @param reference told the form by whoever showed it, so that sending it twice opens one case
 * @param applicantPhone may be null
 */
public record FoundDispute(
        String reference,
        DisputeType type,
        String applicant,
        String applicantPhone,
        String respondent,
        Party.Kind respondentKind,
        String facts,
        String claims) {

    /** Without the people and the facts: it reaches no log. */
    @Override
    public String toString() {
        return "FoundDispute[" + type + "]";
    }
}
