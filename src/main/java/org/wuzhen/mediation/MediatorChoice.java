package org.wuzhen.mediation;

import java.util.List;

/**
 * One or several mediators chosen for a case (人民调解法 art. 19).
 *
 * @param lead log-in name of the one who conducts it
 * @param seconds log-in names of those who help
 * @param reason null where the first suggestion is followed
 */
public record MediatorChoice(ChosenHow how, String lead, List<String> seconds, String reason) {

    public MediatorChoice {
        seconds = List.copyOf(seconds);
    }
}
