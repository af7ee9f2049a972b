package org.wuzhen.mediation;

import java.util.List;

/**
 * A mediator who may take a case, with the reason of his or her place in the list.
 *
 * @param person log-in name
 * @param name display name
 * @param place short name of the centre
 * @param specialities labels of the dispute types the mediator is known for
 * @param openCases how many other open cases the mediator carries
 * @param reason one Chinese phrase that tells what speaks for and against
 */
public record Suggestion(
        String person, String name, String place, List<String> specialities, int openCases, String reason) {

    public Suggestion {
        specialities = List.copyOf(specialities);
    }
}
