package org.wuzhen.ledger;

import java.time.Instant;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/**
 * A case in the list, as it lies in its table.
 *
 * @param clock the state of the clock that counts, as JSON, or null when none runs
 */
record CaseRow(
        String number,
        String centre,
        Stage stage,
        CaseResult result,
        DisputeType disputeType,
        RiskLevel risk,
        String handler,
        Instant registeredAt,
        boolean restricted,
        boolean suspended,
        String clock) {}
