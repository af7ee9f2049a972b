package org.wuzhen.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.supervision.store.SupervisionMapper;

/** The supervisor's desk: amber and red matters of some centres, as far as whoever looks may read their cases. */
@Component
@Transactional
public class Desk {

    private final SupervisionMapper store;
    private final Reminders reminders;
    private final CaseAccess access;
    private final Clock clock;

    Desk(SupervisionMapper store, Reminders reminders, CaseAccess access, Clock clock) {
        this.store = store;
        this.reminders = reminders;
        this.access = access;
        this.clock = clock;
    }

    /** A page of matters, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Watched> watched(DeskQuery query) {
        return store.watched(query, access.sight());
    }

    /** How many matters and orders each of these centres has; one that has none is not among them. */
    @Transactional(readOnly = true)
    public List<UnitCount> counts(Collection<String> centres, Instant now) {
        return store.counts(centres, now);
    }

    /** Orders that are open, the most urgent first, or those that have ended, the last first. */
    @Transactional(readOnly = true)
    public List<Order> orders(Collection<String> centres, boolean ended, int limit) {
        return store.orders(centres, access.sight(), ended, limit);
    }

    /** Reminds of those of these matters that are still open and on the desk of whoever asks; answers how many. */
    public int remind(Collection<Long> clocks, Collection<String> centres) {
        return reminders.byHand(store.chosen(clocks, access.sight(), centres, clock.instant()));
    }
}
