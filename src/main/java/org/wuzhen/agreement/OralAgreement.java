package org.wuzhen.agreement;

import java.time.LocalDate;

/**
 * An oral agreement as its register sheet (口头协议登记表) tells it.
 *
 * @param accordOn the day on which the parties came to terms, which is its day of effect (人民调解法 art. 30)
 * @param performedAtOnce the proof when everything was performed on the spot, else null
 */
public record OralAgreement(AgreementText text, LocalDate accordOn, Receipt performedAtOnce) {

    public LocalDate effectiveOn() {
        return accordOn;
    }
}
