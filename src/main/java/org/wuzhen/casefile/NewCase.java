package org.wuzhen.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A dispute as it comes through the door, before it has a number. Meanings as in {@link CaseFile}. */
public record NewCase(
        String centre,
        DisputeType disputeType,
        Channel channel,
        String channelRef,
        String community,
        String grid,
        String place,
        String facts,
        String claims,
        BigDecimal amount,
        int peopleCount,
        Set<Mark> marks,
        Instant requestAt,
        List<Party> parties) {

    public NewCase {
        marks = Set.copyOf(marks);
        parties = List.copyOf(parties);
    }
}
