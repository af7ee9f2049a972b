package org.wuzhen.consultation;

import java.util.List;
import org.wuzhen.directory.Post;

/**
 * What the rule advises, with what triage named.
 *
 * @param named the departments that triage named, the lead first; they take part in any case
 * @param members all that should take part
 * @param quorum how many of them have to come
 */
public record Composition(List<String> named, List<String> members, Post chair, int quorum, String reason, String row) {

    public Composition {
        named = List.copyOf(named);
        members = List.copyOf(members);
    }

    /** How many have to come of a number of members, where two thirds are enough or all must. */
    static int quorum(String rule, int members) {
        return rule.equals("TWO_THIRDS") ? (2 * members + 2) / 3 : members;
    }
}
