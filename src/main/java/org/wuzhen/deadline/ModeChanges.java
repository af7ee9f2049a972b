package org.wuzhen.deadline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts centres into another operating mode, in one act: from then on every term begun there follows the mode, and the
 * open ones are counted anew as after a new holiday notice, a few cases at a time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModeChanges {

    private final CalendarMapper mapper;
    private final NotedCalendars calendars;
    private final OpenDeadlines open;
    private final Clock clock;

    ModeChanges(CalendarMapper mapper, NotedCalendars calendars, OpenDeadlines open, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Waits until no other change of calendar or mode is under way, and lets none begin before this transaction ends;
     * what is read of the modes after this stands.
     */
    public void oneAtATime() {
        mapper.oneAtATime();
        calendars.changed();
    }

    /**
     * The centres work in these modes from now on.
     *
     * @param modes by the centre's code
     * @param cause as acts cite it: 大沽街道战区启动二级响应（滨大沽战〔2026〕001号）
     * @return the number of the change
     */
    public long enter(Map<String, OperatingMode> modes, String cause) {
        oneAtATime();
        List<String> units = modes.keySet().stream().sorted().toList();
        mapper.supersede(clock.instant());
        mapper.begin(null, cause, mapper.shipped(), open.countOf(units), String.join(",", units), clock.instant());
        long number = mapper.inForce();
        modes.forEach((unit, mode) -> mapper.putMode(unit, number, mode));
        calendars.changed();
        return number;
    }

    /** How far the open terms follow a change; empty when there is none with this number. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Recount> progress(long number) {
        return mapper.recounts().stream()
                .filter(change -> change.calendar() == number)
                .findFirst();
    }

    /** How many open terms of these centres do not follow a change yet. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int waiting(long number, Collection<String> units) {
        return open.behindOf(number, units);
    }
}
