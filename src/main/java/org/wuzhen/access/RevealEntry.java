package org.wuzhen.access;

import java.time.Instant;

/**
 * Somebody looked at masked data.
 *
 * @param post code of the post in which the person looked, or null
 * @param note in the person's own words, or null
 */
record RevealEntry(
        String caseNumber,
        Reveals.Field field,
        Long party,
        Long sealedText,
        String person,
        String name,
        String post,
        String centre,
        Reveals.Purpose purpose,
        String note,
        Instant revealedAt) {}
