package org.wuzhen.handling;

import java.time.Instant;

/** A dispatch as the model goes on from it: the matter, whose officers sign for it, and the dates. */
public record Dispatched(
        long matter,
        String department,
        String centre,
        int round,
        boolean summoned,
        Instant remindAt,
        Instant signDue) {}
