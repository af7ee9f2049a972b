package org.wuzhen.mediation;

import java.util.List;

/**
 * What the mediators of a case said of their ties to it, and what the parties said to that.
 *
 * @param details what the tie is; null when there is none
 * @param toldHow how the parties were told, 当面 …
 * @param secondsRecused log-in names of helping mediators who step back
 * @param secondsReason why they do; null when none does
 */
public record Disclosure(
        Relation relation,
        String details,
        Consent consent,
        String toldHow,
        List<String> secondsRecused,
        String secondsReason) {

    public Disclosure {
        secondsRecused = List.copyOf(secondsRecused);
    }
}
