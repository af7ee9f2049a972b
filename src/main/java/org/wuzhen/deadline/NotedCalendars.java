package org.wuzhen.deadline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of the notices that come with the system and those entered since, and beside it the operating modes. Its number is read anew in each
 * transaction, so that every node follows a change at once; the notices themselves only when the number is another.
 */
@Component
class NotedCalendars implements WorkingCalendars, OperatingModes {

    private final CalendarMapper mapper;
    private final AtomicReference<Edition> latest = new AtomicReference<>();

    NotedCalendars(CalendarMapper mapper) {
        this.mapper = mapper;
    }

    /** A calendar together with the changes that led to it, the newest first. */
    private record Edition(WorkingCalendar calendar, List<Recount> changes, Map<String, OperatingMode> modes) {

        private Stream<Recount> since(long number) {
            return changes.stream()
                    .filter(change -> change.calendar() > number)
                    .sorted(Comparator.comparing(Recount::calendar));
        }
    }

    @Override
    public WorkingCalendar current() {
        return edition().calendar();
    }

    @Override
    public List<String> causesSince(long calendar) {
        return edition()
                .since(calendar)
                .filter(change -> change.units() == null)
                .map(Recount::cause)
                .distinct()
                .toList();
    }

    @Override
    public OperatingMode at(String unit) {
        return edition().modes().getOrDefault(unit, OperatingMode.PEACE);
    }

    @Override
    public List<String> changesSince(long calendar, String unit) {
        return edition()
                .since(calendar)
                .filter(change -> change.units() != null && change.concerns(unit))
                .map(Recount::cause)
                .distinct()
                .toList();
    }

    @Override
    public Limited limited() {
        Set<String> units = new HashSet<>();
        for (Recount change : edition().changes()) {
            if (change.units() == null) {
                return new Limited(change.calendar(), units);
            }
            units.addAll(List.of(change.units().split(",")));
        }
        return Limited.NONE;
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
        Map<String, OperatingMode> modes =
                mapper.modes().stream().collect(Collectors.toMap(UnitMode::unit, UnitMode::mode));
        Edition edition = new Edition(calendar.numbered(inForce), mapper.recounts(), modes);
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
