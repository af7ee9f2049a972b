package org.wuzhen.mediation.store;

import java.time.Instant;

/** A row of {@code mediation_investigation}; the parties asked stand as ids separated by commas. */
public record InvestigationRow(
        int number,
        boolean conducted,
        Instant investigatedAt,
        String place,
        String askedParties,
        String askedOthers,
        String present,
        String record,
        String evidence,
        boolean more) {}
