package org.wuzhen.access;

import java.time.Instant;

/**
 * How an account stands, as the accounts page tells it.
 *
 * @param person the log-in name
 * @param open has a password here
 * @param mustChange comes no further than the page where it changes its password
 * @param oneTimeUntil until when the password given by an administrator opens, or null when the person chose it
 * @param enrolled has set up a second factor
 * @param linked is known by the unit's own log-in
 * @param session has a session that nobody has ended
 */
public record AccountState(
        String person,
        boolean open,
        boolean mustChange,
        Instant oneTimeUntil,
        Instant changedAt,
        Instant lastLoginAt,
        boolean enrolled,
        boolean linked,
        boolean session) {

    /** Nobody has opened an account for this person. */
    static AccountState none(String person) {
        return new AccountState(person, false, false, null, null, null, false, false, false);
    }
}
