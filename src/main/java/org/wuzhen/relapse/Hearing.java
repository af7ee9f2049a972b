package org.wuzhen.relapse;

import java.time.Instant;

/**
 * A hearing of a re-examination (听证).
 *
 * @param paper number of its notice
 * @param held null before it; false when it was put off
 */
public record Hearing(
        long id,
        long review,
        int round,
        String paper,
        String calledBy,
        Instant calledAt,
        Instant plannedAt,
        String place,
        String chair,
        String recorder,
        String matters,
        String told,
        Boolean held,
        Instant heldAt,
        String heldBy,
        String attended,
        String minutes,
        String panelOpinion,
        Integer votesEnd,
        Integer votesAgainst,
        String postponedWhy) {}
