package org.wuzhen.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the open deadlines anew after the calendar or an operating mode has changed, a few cases in each transaction. What is still to be
 * done stands on the deadlines themselves, by the number of the calendar that they were counted on: so it goes on after
 * an interruption, several nodes share it, and a deadline that a slow transaction began on the old calendar is found.
 */
@Component
class Recounter {

    private static final Logger LOG = LoggerFactory.getLogger(Recounter.class);
    private static final int CASES = 20;
    private static final int PASSED_OVER = 2_000;
    private static final Duration SET_ASIDE = Duration.ofMinutes(5);

    private final OpenDeadlines open;
    private final WorkingCalendars calendars;
    private final CalendarMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Instant> setAside = new ConcurrentHashMap<>();

    Recounter(
            OpenDeadlines open,
            WorkingCalendars calendars,
            CalendarMapper mapper,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.open = open;
        this.calendars = calendars;
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Counts the next few cases; false when there is nothing left to do at present. */
    boolean nextCases() {
        Instant now = clock.instant();
        setAside.values().removeIf(now::isAfter);
        String[] current = new String[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> count(current)));
        } catch (RuntimeException e) {
            if (current[0] == null) {
                throw e;
            }
            LOG.error("期限重算：案件 {} 未能重算，其他案件继续，{} 分钟后再试", current[0], SET_ASIDE.toMinutes(), e);
            setAside.put(current[0], now.plus(SET_ASIDE));
            transaction.executeWithoutResult(
                    status -> mapper.failed(calendars.current().number(), current[0]));
            return true;
        }
    }

    private boolean count(String[] current) {
        long calendar = calendars.current().number();
        WorkingCalendars.Limited limited = calendars.limited();
        if (!limited.units().isEmpty() && open.passOver(calendar, limited, PASSED_OVER) > 0) {
            return true;
        }
        OpenDeadlines.Counted counted = OpenDeadlines.Counted.NOTHING;
        for (String number : open.take(calendar, CASES, Set.copyOf(setAside.keySet()))) {
            current[0] = number;
            counted = counted.plus(open.recount(number));
        }
        if (current[0] == null) {
            if (open.behind(calendar) == 0 && mapper.finish(calendar, clock.instant()) > 0) {
                LOG.info("期限重算完成（日历第 {} 版）", calendar);
            }
            return false;
        }
        mapper.progress(calendar, counted.deadlines(), counted.changed(), counted.past(), current[0]);
        return true;
    }
}
