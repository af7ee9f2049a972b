package org.wuzhen.confirmation;

import java.util.List;

/**
 * What was put together for the application.
 *
 * @param facts facts and terms as the application letter has them
 * @param deliveries one for each party
 * @param committeeProof whether the committee's proof of its mediation is made
 * @param propertyProof what proves rights in property, or null while it is missing or not needed
 */
public record Preparation(
        CourtBasis court,
        String facts,
        List<Delivery> deliveries,
        boolean committeeProof,
        boolean propertyInvolved,
        String propertyProof) {

    public Preparation {
        deliveries = List.copyOf(deliveries);
    }
}
