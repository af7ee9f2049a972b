package org.wuzhen.mediation;

import java.util.Set;

/**
 * What the ranking knows of a mediator.
 *
 * @param ownCentre sits in the centre of the case, not in the one above
 * @param specialities codes of dispute types
 * @param openCases other open cases carried
 * @param casesNearby cases carried so far in the community of this one
 */
record Candidate(
        String person,
        String name,
        String place,
        boolean ownCentre,
        Set<String> specialities,
        int openCases,
        int casesNearby) {

    Candidate {
        specialities = Set.copyOf(specialities);
    }
}
