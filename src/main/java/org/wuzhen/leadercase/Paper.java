package org.wuzhen.leadercase;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A paper of a leader's case, drafted by the secretary and signed, or sent back, by the leader.
 *
 * @param round the how-manieth of its kind
 * @param happenedAt when the leader met the parties; else null
 * @param measure what a plan does next; else null
 * @param department code of the department that gets it, where the measure is that
 * @param outcome how a closing report ends the charge; else null
 * @param responsible who answers for a holding; else null
 * @param nextLook when a holding is looked at next; else null
 * @param comment what the leader wrote on it, or null
 */
public record Paper(
        long id,
        long charge,
        PaperKind kind,
        int round,
        String draftedBy,
        Instant draftedAt,
        Instant happenedAt,
        Measure measure,
        String department,
        ChargeOutcome outcome,
        String responsible,
        LocalDate nextLook,
        Instant returnedAt,
        String comment,
        String signedBy,
        Instant signedAt) {

    /** 化解方案（第2次）. */
    public String title() {
        return round == 1 && kind != PaperKind.PROGRESS ? kind.label() : kind.label() + "（第" + round + "次）";
    }
}
