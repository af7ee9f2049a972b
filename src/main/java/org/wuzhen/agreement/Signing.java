package org.wuzhen.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The signing of a written agreement: every party, the mediator, and the seal of the committee. */
public record Signing(List<Signature> parties, LocalDate mediatorSignedOn, LocalDate sealedOn) {

    public Signing {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("An agreement that no party signed");
        }
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
