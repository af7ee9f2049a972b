package org.wuzhen.consultation;

import java.time.Instant;

/**
 * A date of the meeting.
 *
 * @param heldAt null where it was put off or is still to come
 * @param result null while it is still to come
 */
public record Meeting(
        long consultation,
        int dateNo,
        Instant plannedAt,
        String place,
        Instant heldAt,
        MeetingResult result,
        String recordedBy,
        Instant recordedAt) {}
