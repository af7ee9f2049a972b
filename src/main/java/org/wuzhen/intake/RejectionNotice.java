package org.wuzhen.intake;

import java.time.LocalDate;

/**
 * The notice that a dispute is not taken in: why, on what basis, and where to go.
 *
 * @param reason in words for the applicant
 * @param basis legal basis
 * @param route the way that is open instead
 * @param delivery how it was handed over
 * @param handover the hand-over to the body that must deal with it, or null where none is due
 */
public record RejectionNotice(String reason, String basis, String route, Delivery delivery, Handover handover) {

    /**
     * A case handed over: to the police for a crime, to the bodies that watch over mediation for a sham.
     *
     * @param receiptNo the receipt of the body that took it
     */
    public record Handover(String recipient, LocalDate on, String receiptNo) {}
}
