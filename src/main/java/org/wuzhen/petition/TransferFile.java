package org.wuzhen.petition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A matter that the petition office passed on, and what the centre said to it.
 *
 * @param assigned whether it was assigned with a report wanted in principle (交办), and not only transferred (转送)
 * @param limitDate by when a report is wanted, or null
 * @param decided {@code TAKEN_ON}, {@code OBJECTED} or null
 * @param upheld whether the objection stands, null until it is answered
 * @param reportedAt when what came of it was reported, or null
 */
public record TransferFile(
        String petitionNo,
        String transferNo,
        boolean assigned,
        String category,
        LocalDate transferredOn,
        LocalDate limitDate,
        boolean needReport,
        Instant receivedAt,
        String decided,
        String decidedBy,
        Instant decidedAt,
        String objection,
        String basis,
        String suggestedUnit,
        Boolean upheld,
        String answer,
        Instant reportedAt) {

    /** 转送 or 交办. */
    public String kind() {
        return assigned ? "交办" : "转送";
    }
}
