package org.wuzhen.ledger;

import java.time.Instant;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/**
 * A case in the list, as it lies in its table.
 *
 * @param light the light at the moment of the query
 * @param clock the state of the clock that counts, as JSON, or null when none runs
 */
record CaseRow(
        String number,
        String centre,
        Stage stage,
        CaseResult result,
        DisputeType disputeType,
        Channel channel,
        RiskLevel risk,
        String handler,
        Instant registeredAt,
        boolean restricted,
        boolean suspended,
        Lamp light,
        String clock) {}
