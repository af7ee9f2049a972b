package org.wuzhen.access;

import java.util.Set;
import org.wuzhen.casefile.CaseFile;

/**
 * Which cases a person may read, in a form that a list can put into its query.
 *
 * @param person the log-in name; whoever received a case first or handles it reads it too
 * @param centres codes of the centres whose ordinary cases are open to the person
 * @param restrictedCentres codes of the centres whose restricted cases (涉刑) are open as well
 */
public record Sight(String person, Set<String> centres, Set<String> restrictedCentres) {

    public Sight {
        centres = Set.copyOf(centres);
        restrictedCentres = Set.copyOf(restrictedCentres);
    }

    /** Whether a case is among them. */
    public boolean covers(CaseFile file) {
        if (file.restricted()) {
            return restrictedCentres.contains(file.centre());
        }
        return centres.contains(file.centre()) || person.equals(file.handler()) || person.equals(file.firstReceiver());
    }
}
