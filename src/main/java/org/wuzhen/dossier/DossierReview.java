package org.wuzhen.dossier;

import java.time.Instant;

/**
 * One review of an assembled dossier (卷宗复核).
 *
 * @param opinion in the reviewer's words, or null
 */
public record DossierReview(
        long id, int round, ReviewDecision decision, String opinion, String reviewedBy, Instant reviewedAt) {}
