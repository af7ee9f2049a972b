package org.wuzhen.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.court.ConfirmationRuling;

/**
 * The confirmation of one agreement of a case.
 *
 * @param round 1 for the case's first agreement that went this way
 * @param lastDay the last day on which the parties may apply jointly
 * @param remark what the mediator noted on the conditions, or null
 * @param letter the application letter as it was signed, or null before
 * @param applicationRef the court's own number of the application, or null
 * @param supplements how often the court asked for more
 * @param wanted what it asks for now, one point in each line; or null
 * @param withdrawnBy sides that withdraw, comma separated; or null
 * @param rulingBy log-in name of whoever entered the ruling; null for the court's own
 * @param endedWhy in words, or null
 */
public record ConfirmationFile(
        long id,
        String caseNumber,
        int round,
        ConfirmationState state,
        String agreementNo,
        LocalDate effectiveOn,
        LocalDate lastDay,
        ContentProblem contentProblem,
        String remark,
        CourtBasis courtBasis,
        String courtName,
        String facts,
        boolean committeeProof,
        boolean propertyInvolved,
        String propertyProof,
        LocalDate appliedOn,
        Instant submittedAt,
        String letter,
        String applicationRef,
        String courtCaseNo,
        LocalDate acceptedOn,
        String judge,
        int supplements,
        String wanted,
        LocalDate supplementBy,
        int withdrawals,
        String withdrawnBy,
        String withdrawalReason,
        LocalDate withdrawnOn,
        ConfirmationRuling.Result ruling,
        String rulingNo,
        LocalDate ruledOn,
        ConfirmationRuling.Ground rulingGround,
        String rulingReasons,
        String rulingBy,
        Instant openedAt,
        Instant endedAt,
        String endedWhy) {

    private static final int MOST = 100;

    /** What the court asks for now, point by point. */
    public List<String> wantedPoints() {
        return wanted == null
                ? List.of()
                : wanted.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Which supplement of the case the present one is; part of the key of its enquiry. */
    public int supplementRound() {
        return (round - 1) * MOST + supplements;
    }

    /** Which withdrawal of the case the last one is; part of the key of its enquiry. */
    public int withdrawalRound() {
        return (round - 1) * MOST + withdrawals;
    }
}
