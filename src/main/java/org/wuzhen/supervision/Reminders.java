package org.wuzhen.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.TurningClocks.Turned;
import org.wuzhen.supervision.store.SupervisionMapper;

/** Reminders (催办): to whoever has the task and to the posts that answer for it. */
@Component
@Transactional
public class Reminders {

    private final SupervisionMapper store;
    private final Acts acts;
    private final Clock clock;

    Reminders(SupervisionMapper store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Reminds because a light turned, once for each light of a clock. */
    void byClock(Turned turned, String cause, Responsible responsible) {
        String by = acts.actor().userId();
        Instant now = clock.instant();
        if (store.remind(
                        turned.clock(),
                        turned.number().value(),
                        cause,
                        responsible.person(),
                        responsible.groupText(),
                        by,
                        now)
                == 0) {
            return;
        }
        store.reminded(turned.clock(), now);
        acts.record(
                "clock-reminded",
                turned.number().value(),
                "催办" + responsible.unit() + "：" + turned.deadline().term().label()
                        + (cause.equals("AMBER") ? "将于" : "已于")
                        + turned.deadline().lastDay() + "届满",
                null,
                Map.of("clock", Long.toString(turned.clock()), "cause", cause));
    }

    /**
     * A supervisor reminds by hand of several matters in one act, each recorded on its case.
     *
     * @param watched as the desk listed them to this person
     * @return how many were reminded of
     */
    public int byHand(Collection<Watched> watched) {
        String by = acts.actor().userId();
        Instant now = clock.instant();
        List<Watched> order = watched.stream()
                .sorted(java.util.Comparator.comparing(one -> one.caseNumber().value()))
                .toList();
        int count = 0;
        for (Watched one : order) {
            count += store.remind(one.clock(), one.caseNumber().value(), "HAND", one.person(), one.groups(), by, now);
            store.reminded(one.clock(), now);
            acts.record(
                    "clock-reminded",
                    one.caseNumber().value(),
                    "督办员催办：" + (one.task() == null ? "" : "“" + one.task() + "”") + one.label(),
                    null,
                    Map.of("clock", Long.toString(one.clock()), "cause", "HAND"));
        }
        return count;
    }

    /** How many matters that are still open somebody was reminded of, up to a limit, and when the most urgent is due. */
    @Transactional(readOnly = true)
    public Open openFor(String person, Collection<String> groups, int limit) {
        return store.openReminders(person, groups, limit);
    }

    /** Reminders that still stand. */
    public record Open(int count, Instant earliestDue) {}
}
