package org.wuzhen.dossier;

import java.time.Instant;

/**
 * A follow-up at which nobody was reached.
 *
 * @param why what happened: nobody answers, number not in use
 * @param lastOne whether the follow-up ends with it; the closure review sees that
 */
public record Attempt(ContactWay way, String why, boolean lastOne, Instant at) {}
