package org.wuzhen.consultation;

import java.time.Instant;

/**
 * A department that takes part in a consultation.
 *
 * @param centre code of the centre whose officer is asked
 * @param seat its place in the order, from 0
 * @param reason why it was added while the consultation ran, or null
 * @param headToldAt when its head was told of an opinion that is late, or null
 * @param silentAt when its silence was put before supervision, or null
 */
public record Member(
        long id,
        long consultation,
        String department,
        String centre,
        int seat,
        String reason,
        Instant askedAt,
        Instant opinionDue,
        Instant remindedAt,
        Instant headToldAt,
        Instant silentAt) {}
