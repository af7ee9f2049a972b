package org.wuzhen.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.TurningClocks;
import org.wuzhen.casefile.TurningClocks.Turned;
import org.wuzhen.deadline.Light;
import org.wuzhen.supervision.store.SupervisionMapper;

/**
 * Says what clocks have turned amber or red, a few in each transaction: amber reminds, red opens an order. What is still to
 * be said stands on the clocks themselves, so it goes on after an interruption; several nodes share it, because a clock
 * that one has taken the others pass over; and each light of a clock is said once, because its table allows it once.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int REDS = 5;
    private static final int AMBERS = 20;
    private static final Duration SET_ASIDE = Duration.ofMinutes(5);

    /** Clocks of supervision itself: their process sees to what happens when they run out. */
    private static final String OWN = "supervision-";

    private final TurningClocks turning;
    private final SupervisionMapper store;
    private final Reminders reminders;
    private final Orders orders;
    private final Responsibles responsibles;
    private final CaseFiles cases;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Instant> setAside = new ConcurrentHashMap<>();

    Sweep(
            TurningClocks turning,
            SupervisionMapper store,
            Reminders reminders,
            Orders orders,
            Responsibles responsibles,
            CaseFiles cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.turning = turning;
        this.store = store;
        this.reminders = reminders;
        this.orders = orders;
        this.responsibles = responsibles;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sees to the next few clocks, the red ones first; answers how many there were. */
    int next() {
        setAside.values().removeIf(clock.instant()::isAfter);
        int reds = some(true, REDS);
        return reds > 0 ? reds : some(false, AMBERS);
    }

    private int some(boolean red, int most) {
        Long[] current = new Long[1];
        try {
            Integer done = transaction.execute(status -> {
                List<Turned> taken = turning.take(red, most, Set.copyOf(setAside.keySet()));
                for (Turned turned : taken) {
                    current[0] = turned.clock();
                    see(turned);
                }
                return taken.size();
            });
            return done == null ? 0 : done;
        } catch (RuntimeException e) {
            if (current[0] == null) {
                throw e;
            }
            LOG.error("督办：期限 {} 未能处理，其他期限继续，{} 分钟后再试", current[0], SET_ASIDE.toMinutes(), e);
            setAside.put(current[0], clock.instant().plus(SET_ASIDE));
            return 1;
        }
    }

    private void see(Turned turned) {
        if (turned.light() == Light.GREEN) {
            return;
        }
        CaseFile file = cases.get(turned.number());
        Responsible responsible = responsibles.of(file, turned.taskId());
        if (turned.light() == Light.AMBER) {
            if (store.amber(turned, turned.deadline().state(), file.centre(), responsible, clock.instant())) {
                reminders.byClock(turned, "AMBER", responsible);
            }
            return;
        }
        if (!store.red(turned, turned.deadline().state(), file.centre(), responsible, clock.instant())) {
            return;
        }
        if (turned.term().startsWith(OWN)) {
            return;
        }
        Optional<Long> open =
                Optional.ofNullable(store.openByClock(turned.number().value(), responsible.groupText()));
        if (open.isPresent()) {
            store.join(open.get(), turned.clock());
            reminders.byClock(turned, "RED", responsible);
            return;
        }
        String what = responsible.task() == null ? "" : "“" + responsible.task() + "”";
        boolean opened = orders.open(
                        turned.number(),
                        new NewOrder(
                                Origin.CLOCK,
                                null,
                                what + turned.deadline().term().label() + "已于"
                                        + turned.deadline().lastDay() + "届满",
                                null,
                                turned.deadline().term().key(),
                                turned.legal(),
                                turned.deadline().dueAt(),
                                responsible,
                                null,
                                null),
                        turned.clock())
                .isPresent();
        if (!opened) {
            reminders.byClock(turned, "RED", responsible);
        }
    }
}
