package org.wuzhen.supervision;

import java.time.Instant;

/** What an order is opened with; see {@link Order}. */
public record NewOrder(
        Origin origin,
        String reportKey,
        String cause,
        String demand,
        String term,
        boolean legal,
        Instant matterDue,
        Responsible responsible,
        Colour askedColour,
        String askedReason) {}
