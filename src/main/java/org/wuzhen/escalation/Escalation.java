package org.wuzhen.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A case considered for being raised, or raised (提级).
 *
 * @param fromCentre code of the centre that worked on it then
 * @param target null while it is being weighed
 * @param toCentre code of the centre that is to receive it; null for the city and while it is being weighed
 * @param ruleRow row of the table that asked for it, with its reason and basis; null where it was proposed by hand
 * @param reason why it is raised, or why not
 * @param done what was done so far
 * @param openPoints what is open
 * @param sheet number of the hand-over sheet, null before it is made
 * @param rulingBody who decided on a refusal outside the house, with the number of its paper
 * @param cityUnit who at the city received it
 */
public record Escalation(
        long id,
        CaseNumber number,
        Origin origin,
        String fromCentre,
        Target target,
        String toCentre,
        String ruleRow,
        String ruleReason,
        String ruleBasis,
        String raisedBy,
        Instant raisedAt,
        String proposedBy,
        String reason,
        String done,
        String openPoints,
        EscalationState state,
        String sheet,
        Instant handedAt,
        Instant receiptDue,
        Instant remindedAt,
        ReceiptHow receivedHow,
        String receivedBy,
        Instant receivedAt,
        String refusedBy,
        Instant refusedAt,
        String refusalReason,
        String refusalBasis,
        String ruledBy,
        Instant ruledAt,
        Boolean receiptOrdered,
        String rulingReason,
        String rulingBody,
        String rulingPaper,
        String cityUnit,
        String cityPaper,
        LocalDate cityOn,
        String cityWords,
        Outcome outcome,
        Instant endedAt,
        String endedBy,
        String endReason) {

    public boolean open() {
        return outcome == null;
    }
}
