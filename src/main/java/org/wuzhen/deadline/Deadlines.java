package org.wuzhen.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts and restores the terms of a case by the rules and the calendar in force. */
@Component
public class Deadlines {

    private final TermRules rules;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final LocalTime closeOfBusiness;

    @Autowired
    public Deadlines(
            TermRules rules,
            WorkingCalendars calendars,
            Clock clock,
            @Value("${wuzhen.deadline.close-of-business:17:30}") String closeOfBusiness) {
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
        this.closeOfBusiness = LocalTime.parse(closeOfBusiness);
    }

    private Deadlines(TermRules rules, Deadlines others) {
        this.rules = rules;
        this.calendars = others.calendars;
        this.clock = others.clock;
        this.closeOfBusiness = others.closeOfBusiness;
    }

    /** The same calendar and hours by other rules. */
    public Deadlines by(TermRules rules) {
        return new Deadlines(rules, this);
    }

    /**
     * The term that applies. In war mode only an internal term may be shorter than in ordinary times; a legal term
     * stays as it is, whatever the rule table says.
     */
    public LegalTerm term(TermQuery query) {
        LegalTerm ordinary = rules.term(query.in(OperatingMode.PEACE));
        if (query.mode() == OperatingMode.PEACE || ordinary.kind() == TermKind.LEGAL) {
            return ordinary;
        }
        LegalTerm shortened = rules.term(query);
        Instant now = clock.instant();
        return begin(shortened, now).dueAt().isAfter(begin(ordinary, now).dueAt()) ? ordinary : shortened;
    }

    /** Starts the term now. */
    public Deadline start(TermQuery query) {
        return start(query, clock.instant());
    }

    /** Starts the term at the moment of the event that sets it off. */
    public Deadline start(TermQuery query, Instant from) {
        return begin(term(query), from);
    }

    /** Starts a term counted in days on the day of the event that sets it off. */
    public Deadline start(TermQuery query, LocalDate from) {
        LegalTerm term = term(query);
        if (term.unit().runsByClock()) {
            throw new IllegalArgumentException(term.key() + " runs by the clock and needs a moment to start from");
        }
        return begin(term, from.atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    /** A stored deadline, with its term and its dates as they were stored; the rules are not asked again. */
    public Deadline restore(DeadlineState state) {
        return Deadline.restored(state, calendars.current());
    }

    /**
     * A stored deadline counted anew on the calendar in force, with its term as it was stored.
     *
     * @return the same dates when the calendar has not changed for it
     */
    public Deadline recount(DeadlineState state) {
        WorkingCalendar calendar = calendars.current();
        return Deadline.restored(state, calendar).onCalendar(calendar);
    }

    /**
     * What a term comes to under a mode. It never ends later than in ordinary times, and a legal term always ends as in
     * ordinary times. A shorter term that would have passed already runs from now instead; what is late stays late as long
     * as a response lasts.
     *
     * @param ordinary the term as it runs without any response
     * @param current the term as it was counted last: the ordinary one unless it was shortened before
     * @param query which term it is, and the mode
     */
    public Deadline inMode(Deadline ordinary, Deadline current, TermQuery query) {
        if (query.mode() == OperatingMode.PEACE || ordinary.term().kind() == TermKind.LEGAL) {
            return ordinary;
        }
        Instant now = clock.instant();
        LegalTerm shorter = rules.term(query);
        if (ordinary.isOverdue(now)) {
            return current;
        }
        if (shorter.kind() == TermKind.LEGAL || shorter.equals(rules.term(query.in(OperatingMode.PEACE)))) {
            return ordinary;
        }
        if (shorter.equals(current.term())) {
            return earlier(recount(current.state()), ordinary);
        }
        if (ordinary.state().extendedBy() > 0
                && shorter.unit() != ordinary.term().unit()) {
            return ordinary; // what was granted cannot be told in another unit
        }
        Deadline shortened = ordinary.by(shorter, closing(shorter));
        if (shortened.isOverdue(now)) {
            if (current.isOverdue(now)) {
                return current;
            }
            shortened = ordinary.by(shorter, closing(shorter), now);
        }
        return earlier(shortened, ordinary);
    }

    private static Deadline earlier(Deadline one, Deadline ordinary) {
        return one.dueAt().isBefore(ordinary.dueAt()) ? one : ordinary;
    }

    /** The number of the calendar on which deadlines are counted now. */
    public long calendarNumber() {
        return calendars.current().number();
    }

    /** What changed the calendar since the one with this number, as acts cite it: 国办发明电〔2025〕7号. */
    public String calendarChanges(long since) {
        return String.join("、", calendars.causesSince(since));
    }

    /** The end of the next working day after today. */
    public Instant endOfNextWorkingDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        LocalDate after = calendars.current().nextWorkingDay(today).plusDays(1);
        return after.atStartOfDay(WorkingCalendar.ZONE).toInstant().minusMillis(1);
    }

    private Deadline begin(LegalTerm term, Instant from) {
        return Deadline.started(term, from, calendars.current(), closing(term));
    }

    private LocalTime closing(LegalTerm term) {
        return term.office() && !term.unit().runsByClock() ? closeOfBusiness : null;
    }
}
