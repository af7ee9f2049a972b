package org.wuzhen.mediation;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.deadline.TermUnit;

/**
 * An extension of the term of mediation that was granted.
 *
 * @param extendedBy in {@code unit}
 * @param fromDay the last day before
 * @param toDay the last day since
 */
public record Extension(
        int extendedBy,
        TermUnit unit,
        String agreedHow,
        String reason,
        LocalDate fromDay,
        LocalDate toDay,
        String grantedBy,
        Instant grantedAt) {}
