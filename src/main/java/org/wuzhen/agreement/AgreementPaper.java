package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One agreement of a case; a case that was mediated again has several, each with its round.
 *
 * @param number given at signing, 滨大沽人调字〔2026〕001号; null before, and for an oral agreement
 * @param total in yuan, or null
 * @param effectiveOn day of effect (人民调解法 art. 30), or null before
 * @param refusal why it was sent back or not signed, or null
 * @param confirmation what the parties want of judicial confirmation; null before the signing and for an oral agreement
 */
public record AgreementPaper(
        long id,
        int round,
        AgreementKind kind,
        AgreementState state,
        String number,
        String mainFacts,
        String matters,
        String terms,
        String mode,
        BigDecimal total,
        Integer copies,
        LocalDate mediatorSignedOn,
        LocalDate sealedOn,
        LocalDate effectiveOn,
        String refusal,
        ConfirmationWish confirmation) {

    /** Whether judicial confirmation is, or may be, asked for. */
    public boolean confirmationSought() {
        return confirmation == ConfirmationWish.WANTED || confirmation == ConfirmationWish.UNDECIDED;
    }
}
