package org.wuzhen.escalation;

/**
 * What whoever proposes an escalation writes.
 *
 * @param to code of the receiving centre, or {@link #CITY}
 * @param reason why
 * @param done what was done so far
 * @param openPoints what is open
 */
public record NewEscalation(String to, String reason, String done, String openPoints) {

    /** In place of a centre's code: outside the house. */
    public static final String CITY = "CITY";
}
