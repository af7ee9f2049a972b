package org.wuzhen.opinion;

import java.util.List;
import org.wuzhen.directory.PostHolding;

/**
 * A department that can be asked about a case, and where.
 *
 * @param department its code
 * @param name full name
 * @param centre code of the centre where its officers sit: the case's own, or the district's
 * @param officers who would answer; at least one
 */
public record Desk(String department, String name, String centre, List<PostHolding> officers) {

    public Desk {
        officers = List.copyOf(officers);
    }
}
