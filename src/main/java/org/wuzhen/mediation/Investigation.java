package org.wuzhen.mediation;

import java.time.Instant;
import java.util.List;

/**
 * One round of finding out the facts (调查记录).
 *
 * @param number 1, 2 … in the case; 0 before it is stored
 * @param conducted false where the facts were clear and nobody had to be asked
 * @param at when, or null when not conducted
 * @param askedParties ids of the parties asked
 * @param askedOthers who else was asked, or null
 * @param present who else was there, or null
 * @param record questions and answers, or why none were needed
 * @param evidence what was found or handed in, or null
 * @param more whether another round follows
 */
public record Investigation(
        int number,
        boolean conducted,
        Instant at,
        String place,
        List<Long> askedParties,
        String askedOthers,
        String present,
        String record,
        String evidence,
        boolean more) {

    public Investigation {
        askedParties = List.copyOf(askedParties);
    }
}
