package org.wuzhen.supervision;

import java.time.Instant;
import java.util.List;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A supervision order (督办单).
 *
 * @param cause one sentence
 * @param demand what whoever ordered it wants done, or null
 * @param term the term that has run out, or empty
 * @param matterDue when the matter had been due, or null
 * @param person log-in name of whoever has the matter in hand, or null
 * @param groups groups of those who answer, comma separated
 * @param unit who answers, in words: 大沽街道 调解员
 * @param department code of the department that answers, or null
 * @param centre code of the centre whose people answer
 * @param askedColour what whoever ordered it by hand chose, or null
 * @param number 滨大沽督〔2026〕001号, null before it is issued
 * @param interviewed when the unit was talked to, or null
 */
public record Order(
        long id,
        CaseNumber caseNumber,
        Origin origin,
        String cause,
        String demand,
        String term,
        boolean legal,
        Instant matterDue,
        String person,
        String groups,
        String unit,
        String department,
        String centre,
        Colour askedColour,
        String askedReason,
        String openedBy,
        Instant openedAt,
        String number,
        Colour colour,
        String colourReason,
        String colourBasis,
        String colourRow,
        String answerTerm,
        Instant issuedAt,
        Instant answerDue,
        Instant interviewed,
        OrderState state,
        Outcome outcome,
        Instant endedAt,
        String endedBy,
        String endReason) {

    public boolean open() {
        return outcome == null;
    }

    List<String> groupList() {
        return List.of(groups.split(","));
    }

    /** As which its answer runs among the clocks of the case. */
    String clockTerm() {
        return "supervision-order-" + id;
    }
}
