package org.wuzhen.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.Stage;

/**
 * How many cases answer a search, and what each choice of light and stage would leave: exact among those that move, and up
 * to a limit among those at rest.
 *
 * @param moving all that answer whatever light and stage is asked for
 * @param resting how many at rest answer, whatever light and stage; one more than the limit when there are more than that
 */
record Census(CaseQuery query, List<Standing> moving, int resting, int limit) {

    /** Counts in two looks. */
    static Census of(LedgerMapper ledger, CaseQuery query, int limit) {
        boolean none = query.dueFrom() != null || query.dueBefore() != null;
        return new Census(query, ledger.moving(query), none ? 0 : ledger.resting(query, limit), limit);
    }

    /** How many there are; more than the limit when {@link #more}. */
    int total() {
        int total = moving.stream()
                .filter(standing -> query.asksFor(standing.stage(), standing.light()))
                .mapToInt(Standing::count)
                .sum();
        return query.mayRest() ? total + resting : total;
    }

    /** Whether there are more than were counted. */
    boolean more() {
        return query.mayRest() && resting > limit;
    }

    /** How many are listed: all, or as many as the limit when there are more than were counted. */
    int listed() {
        return more() ? limit : total();
    }

    /** The search as its rows are best asked for, now that it is known how many there are. */
    CaseQuery asked() {
        return resting <= limit ? query.withFew() : query;
    }

    Counts counts() {
        Map<Lamp, Integer> lights = new EnumMap<>(Lamp.class);
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Standing standing : moving) {
            if (query.asksFor(standing.stage())) {
                lights.merge(standing.light(), standing.count(), Integer::sum);
            }
            if (query.asksFor(standing.light())) {
                stages.merge(standing.stage(), standing.count(), Integer::sum);
            }
        }
        boolean unlit = resting > 0 && query.asksFor(Stage.ARCHIVED);
        boolean archived = resting > 0 && query.asksFor(Lamp.NONE);
        if (unlit) {
            lights.merge(Lamp.NONE, resting, Integer::sum);
        }
        if (archived) {
            stages.merge(Stage.ARCHIVED, resting, Integer::sum);
        }
        return new Counts(lights, stages, unlit && resting > limit, archived && resting > limit, limit);
    }
}
