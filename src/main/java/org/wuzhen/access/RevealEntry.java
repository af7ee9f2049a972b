package org.wuzhen.access;

import java.time.Instant;

/**
 * Somebody looked at masked data.
 *
 * @param caseNumber the case, or null where there is none
 * @param ownNumber the number under which the person stands where there is no case, or null
 * @param post code of the post in which the person looked, or null
 * @param note in the person's own words, or null
 */
record RevealEntry(
        String caseNumber,
        String ownNumber,
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
