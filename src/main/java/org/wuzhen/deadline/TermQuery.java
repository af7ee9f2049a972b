package org.wuzhen.deadline;

import java.util.Objects;

/**
 * The question put to the rules: which term, for which dispute, at which risk, in which mode.
 *
 * @param term key of the term, such as {@code mediation}
 * @param disputeType code of the dispute type, or null when it is not yet known
 * @param riskLevel code of the risk colour, or null when it is not yet rated
 * @param mode peace or war
 */
public record TermQuery(String term, String disputeType, String riskLevel, OperatingMode mode) {

    public TermQuery {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(mode, "mode");
    }

    /** A term of ordinary times that depends on neither type nor risk. */
    public static TermQuery of(String term) {
        return new TermQuery(term, null, null, OperatingMode.PEACE);
    }

    public TermQuery forType(String disputeType) {
        return new TermQuery(term, disputeType, riskLevel, mode);
    }

    public TermQuery atRisk(String riskLevel) {
        return new TermQuery(term, disputeType, riskLevel, mode);
    }

    public TermQuery in(OperatingMode mode) {
        return new TermQuery(term, disputeType, riskLevel, mode);
    }
}
