package org.wuzhen.mediation.store;

import java.time.Instant;
import org.wuzhen.mediation.SessionResult;

/** A row of {@code mediation_session}; the parties who attended stand as ids separated by commas. */
public record SessionRow(
        int number,
        Instant plannedAt,
        String place,
        boolean open,
        String noticeHow,
        String invitees,
        Instant heldFrom,
        Instant heldTo,
        String attended,
        String others,
        String absence,
        String record,
        String recorder,
        SessionResult result,
        String resultNote) {}
