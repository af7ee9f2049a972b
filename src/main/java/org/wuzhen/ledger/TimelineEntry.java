package org.wuzhen.ledger;

import java.time.Instant;

/**
 * Something that happened on a case.
 *
 * @param actor log-in name, or {@code system}
 * @param post code of the post in which the person acted, or null
 * @param centre code of the centre at which that post is held, or null
 * @param onBehalfOf log-in name of the head in whose name it was decided, or null
 * @param summary one Chinese sentence without personal data of a party
 */
record TimelineEntry(
        Instant at,
        String kind,
        String actor,
        String post,
        String centre,
        String onBehalfOf,
        String summary,
        String reason) {}
