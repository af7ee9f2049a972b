package org.wuzhen.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signing of a written agreement: every party, the mediator, and the seal of the committee.
 *
 * @param confirmation what the parties said about judicial confirmation
 */
public record Signing(
        List<Signature> parties, LocalDate mediatorSignedOn, LocalDate sealedOn, ConfirmationWish confirmation) {

    public Signing {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("An agreement that no party signed");
        }
    }

    /** A signing at which nobody wants confirmation. */
    public Signing(List<Signature> parties, LocalDate mediatorSignedOn, LocalDate sealedOn) {
        this(parties, mediatorSignedOn, sealedOn, ConfirmationWish.NOT_WANTED);
    }

    /**
     * The day of effect: the latest of the parties' hands, the mediator's signature and the committee's seal
     * (人民调解法 art. 30).
     */
    public LocalDate effectiveOn() {
        return Stream.concat(parties.stream().map(Signature::signedOn), Stream.of(mediatorSignedOn, sealedOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
