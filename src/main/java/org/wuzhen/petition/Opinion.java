package org.wuzhen.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.department.petition.HandlingOpinion.Decision;

/**
 * The written opinion on a petition (处理意见书).
 *
 * @param round 1 for the first, 2 when the first was revoked or returned
 * @param opinionNo number of the paper, given when it is signed
 * @param returned why the director did not sign, or null
 */
public record Opinion(
        long id,
        int round,
        String opinionNo,
        Decision decision,
        String facts,
        String opinion,
        String basis,
        String draftedBy,
        Instant draftedAt,
        boolean extended,
        String signedBy,
        Instant signedAt,
        String returned,
        LocalDate servedOn,
        String servedHow) {}
