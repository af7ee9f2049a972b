package org.wuzhen.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of the notices that come with the system and those entered since. Its number is read anew in each
 * transaction, so that every node follows a change at once; the notices themselves only when the number is another.
 */
@Component
class NotedCalendars implements WorkingCalendars {

    private final CalendarMapper mapper;
    private final AtomicReference<Edition> latest = new AtomicReference<>();

    NotedCalendars(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    /** A calendar together with the changes that led to it, the newest first. */
    private record Edition(WorkingCalendar calendar, List<Recount> changes) {}

    @Override
    public WorkingCalendar current() {
        return edition().calendar();
    }

    @Override
    public List<String> causesSince(long calendar) {
        return edition().changes().stream()
                .filter(change -> change.calendar() > calendar)
                .sorted(Comparator.comparing(Recount::calendar))
                .map(Recount::cause)
                .distinct()
                .toList();
    }

    /** Looks for a change that this very transaction has made. */
    void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, read());
        }
    }

    private Edition edition() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Edition bound) {
            return bound;
        }
        Edition edition = read();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, edition);
            TransactionSynchronizationManager.registerSynchronization(new OneTransaction(edition));
        }
        return edition;
    }

    private Edition read() {
        long inForce = mapper.inForce();
        Edition known = latest.get();
        if (known != null && known.calendar().number() == inForce) {
            return known;
        }
        WorkingCalendar calendar = WorkingCalendar.shipped();
        for (NoticeRow row : mapper.noticesInForce()) {
            calendar = calendar.with(HolidayNotice.fromJson(row.notice()));
        }
        Edition edition = new Edition(calendar.numbered(inForce), mapper.recounts());
        latest.set(edition);
        return edition;
    }

    /** Keeps the calendar to its transaction while another one goes between. */
    private final class OneTransaction implements TransactionSynchronization {

        private Edition bound;

        OneTransaction(Edition bound) {
            this.bound = bound;
        }

        @Override
        public void suspend() {
            bound = (Edition) TransactionSynchronizationManager.unbindResource(NotedCalendars.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NotedCalendars.this, bound);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NotedCalendars.this);
        }
    }
}
