package org.wuzhen.notification;

import java.time.LocalDate;

/**
 * A text with its trigger and whom it is meant for, in one of its versions.
 *
 * @param code stays the same over its versions: {@code accepted-applicant}
 * @param trigger kind of the act that sends it: {@code case-accepted}
 * @param detail name of the act's detail that names the recipient, or null
 * @param step the step of the case as a list calls it: 受理
 * @param body may hold the places of {@link Wording}
 * @param toldBy kind of the paper that tells the same; nothing is sent where its receipt was acknowledged, or null
 * @param to the first day out of force, or null
 */
public record Template(
        long id,
        String code,
        int version,
        String trigger,
        Recipient recipient,
        String detail,
        ChannelKind channel,
        String step,
        String body,
        String toldBy,
        LocalDate from,
        LocalDate to,
        String enteredBy) {

    /** Whether it is in force on a day. */
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
