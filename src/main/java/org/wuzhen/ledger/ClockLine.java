package org.wuzhen.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.TermKind;

/**
 * A clock as a page shows it.
 *
 * @param colour class of the light: green, amber, red; none when the clock has ended
 * @param light colour and meaning in words, never the colour alone
 */
record ClockLine(
        String label,
        String basis,
        String kind,
        String lastDay,
        String remaining,
        String colour,
        String light,
        boolean paused,
        String pause,
        String ended,
        List<String> steps) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    static ClockLine running(Deadline deadline, Instant now) {
        return of(
                deadline,
                deadline.remaining(now).text(),
                deadline.light(now).name().toLowerCase(Locale.ROOT),
                deadline.lightText(now),
                null);
    }

    /** The same with the light that a query has found, so that what is shown agrees with what was asked and counted. */
    static ClockLine running(Deadline deadline, Instant now, Lamp lamp) {
        return of(
                deadline,
                deadline.remaining(now).text(),
                lamp.name().toLowerCase(Locale.ROOT),
                deadline.isPaused() ? lamp.colour() + "·已中止计时" : lamp.text(),
                null);
    }

    static ClockLine ended(Deadline deadline, String how) {
        return of(deadline, "", "", how, how);
    }

    private static ClockLine of(Deadline deadline, String remaining, String colour, String light, String ended) {
        return new ClockLine(
                deadline.term().label(),
                deadline.term().citation(),
                deadline.term().kind() == TermKind.LEGAL ? "法定" : "内部",
                deadline.term().unit().runsByClock()
                        ? Moments.minute(deadline.dueAt())
                        : DAY.format(deadline.state().lastDay()),
                remaining,
                colour,
                light,
                ended == null && deadline.isPaused(),
                deadline.state().pauseReason(),
                ended,
                deadline.steps());
    }
}
