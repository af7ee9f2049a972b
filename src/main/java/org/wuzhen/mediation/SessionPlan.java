package org.wuzhen.mediation;

import java.time.Instant;

/**
 * A session as it is called.
 *
 * @param open whether it may be attended by the public (人民调解法 art. 23)
 * @param noticeHow how the parties were told of time and place
 * @param invitees who is invited with the parties' consent (人民调解法 art. 20), or null
 */
public record SessionPlan(Instant at, String place, boolean open, String noticeHow, String invitees) {}
