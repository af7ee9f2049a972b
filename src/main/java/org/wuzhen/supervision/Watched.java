package org.wuzhen.supervision;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A clock that turned, as the desk lists it.
 *
 * @param task what is to be done, or null where the term is that of the case
 * @param person log-in name of whoever has it in hand, or null
 * @param overdue whether it is red now, else amber
 * @param orderNumber of the order that is open about it, or null
 */
public record Watched(
        long clock,
        CaseNumber caseNumber,
        String centre,
        String department,
        String label,
        boolean legal,
        String task,
        String person,
        String groups,
        Instant dueAt,
        boolean overdue,
        Instant remindedAt,
        int reminders,
        Long orderId,
        String orderNumber) {}
