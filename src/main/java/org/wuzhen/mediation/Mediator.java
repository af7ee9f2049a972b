package org.wuzhen.mediation;

import java.time.Instant;

/**
 * A mediator of a case, as long as it lasted.
 *
 * @param person log-in name
 * @param reason why this one
 * @param releasedAt null while acting
 * @param recusedAt null unless the mediator stepped back or was refused
 */
public record Mediator(
        String person,
        Role role,
        ChosenHow chosenHow,
        String reason,
        String chosenBy,
        Instant chosenAt,
        Instant releasedAt,
        Instant recusedAt,
        String recusalReason) {

    public boolean acting() {
        return releasedAt == null;
    }

    /** 主持调解, 协助调解. */
    public enum Role {
        LEAD,
        SECOND
    }
}
