package org.wuzhen.confirmation;

import java.util.List;
import java.util.Map;
import org.wuzhen.sealing.Sealed;

/**
 * What was put together for the application.
 *
 * @param facts facts and terms as the application letter has them
 * @param deliveries one for each party
 * @param committeeProof whether the committee's proof of its mediation is made
 * @param identified numbers of the papers of those parties whose number was not known, by their ids
 * @param propertyProof what proves rights in property, or null while it is missing or not needed
 */
public record Preparation(
        CourtBasis court,
        String facts,
        List<Delivery> deliveries,
        Map<Long, Sealed> identified,
        boolean committeeProof,
        boolean propertyInvolved,
        String propertyProof) {

    public Preparation {
        deliveries = List.copyOf(deliveries);
        identified = Map.copyOf(identified);
    }
}
