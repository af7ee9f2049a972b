package org.wuzhen.recusal;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A recusal or complaint as it stands.
 *
 * @param person log-in name of whoever is objected to
 * @param deciderCentre centre whose heads decide
 * @param carried whether the person carried the case when it was raised
 * @param outcome null while it is open
 * @param replacedBy who carries the case instead, or null
 */
public record RecusalRequest(
        long id,
        CaseNumber number,
        String person,
        RaisedFor raisedFor,
        Ground ground,
        String statement,
        String raisedBy,
        Instant raisedAt,
        String deciderCentre,
        boolean carried,
        Outcome outcome,
        String decisionReason,
        String decidedBy,
        Instant decidedAt,
        String replacedBy,
        Instant replacedAt) {

    public boolean open() {
        return outcome == null;
    }

    /** Whether it was upheld and nobody carries the case yet. */
    public boolean awaitsReplacement() {
        return outcome == Outcome.UPHELD && carried && replacedBy == null;
    }
}
