package org.wuzhen.outreach;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.OwnNumber;

/**
 * A round of visits of one centre in one period.
 *
 * @param leftOutReason why there are no visits in this period, or null
 * @param visits how many are planned, {@code made} and {@code missed} of them, and how many {@code disputes} they found
 */
public record Round(
        OwnNumber number,
        String centre,
        LocalDate periodFrom,
        LocalDate periodTo,
        RoundState state,
        Instant begunAt,
        String plannedBy,
        Instant plannedAt,
        String leftOutReason,
        Instant endedAt,
        int visits,
        int made,
        int missed,
        int disputes) {

    public Period period() {
        return new Period(periodFrom, periodTo);
    }
}
