package org.wuzhen.casefile;

import java.util.Set;

/**
 * Who has to do with a case besides its own centre, its handler and its first receiver.
 *
 * @param reached codes of other centres that the case has come to
 * @param asked the departments that were asked about it
 * @param admitted log-in names of those who were brought in on it, wherever they sit
 * @param recused log-in names of those who stepped back from it or were refused
 */
public record CaseCircle(Set<String> reached, Set<Asked> asked, Set<String> admitted, Set<String> recused) {

    public CaseCircle {
        reached = Set.copyOf(reached);
        asked = Set.copyOf(asked);
        admitted = Set.copyOf(admitted);
        recused = Set.copyOf(recused);
    }

    /** A department at a centre. */
    public record Asked(String department, String centre) {}
}
