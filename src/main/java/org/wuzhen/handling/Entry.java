package org.wuzhen.handling;

import java.time.Instant;

/**
 * What was reported, asked or found in the course of a matter.
 *
 * @param result code of what came out, or null
 * @param days by how many units a term is to be or was extended, or null
 * @param author log-in name, or the department's code where its system said it
 */
public record Entry(
        long id,
        long matter,
        int round,
        EntryKind kind,
        How how,
        String result,
        Integer days,
        String words,
        String author,
        Instant at) {}
