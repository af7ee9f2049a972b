package org.wuzhen.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What is asked of the desk.
 *
 * @param centres codes of the centres
 * @param department code, or null for all
 * @param overdue red ones only, amber ones only, or null for both
 * @param legal terms set by law only, the centre's own only, or null for both
 * @param afterDue with {@code afterClock}, the last line of the page before, or null for the first page
 */
public record DeskQuery(
        Collection<String> centres,
        String department,
        Boolean overdue,
        Boolean legal,
        Instant afterDue,
        Long afterClock,
        Instant now,
        int limit) {

    public DeskQuery {
        centres = List.copyOf(centres);
    }
}
