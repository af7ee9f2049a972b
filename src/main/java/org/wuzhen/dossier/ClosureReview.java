package org.wuzhen.dossier;

import java.time.Instant;

/** One review of whether a case may be closed (结案审查). */
public record ClosureReview(
        int round, ClosureDecision decision, String opinion, String reviewedBy, Instant reviewedAt) {}
