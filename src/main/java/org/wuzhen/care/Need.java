package org.wuzhen.care;

import java.time.Instant;

/**
 * Something that somebody needs of a department; the words lie sealed.
 *
 * @param place among the needs of one contact, from 0
 * @param desk code of the centre where the department's officer sits
 * @param result null until the department has answered
 */
public record Need(
        long id,
        long contact,
        int place,
        String department,
        String desk,
        NeedResult result,
        String answeredBy,
        Instant answeredAt) {}
