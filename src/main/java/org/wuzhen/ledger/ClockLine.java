package org.wuzhen.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.TermKind;
import org.wuzhen.deadline.TermUnit;

/**
 * A clock as a page shows it.
 *
 * @param length how long the term is: 30日
 * @param from the moment, or the day, whose event set it off
 * @param colour class of the light: green, amber, red; none when the clock has ended
 * @param light colour and meaning in words, never the colour alone
 * @param extended by how much it was extended, or null
 * @param stopped how long it stood still so far, or null
 * @param pause why it stands still now, or null
 * @param extension who may agree to an extension and up to what length, or that none is possible
 */
record ClockLine(
        String label,
        String basis,
        String kind,
        String length,
        String from,
        String lastDay,
        String remaining,
        String colour,
        String light,
        boolean paused,
        String pause,
        String extended,
        String stopped,
        String extension,
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
        boolean byClock = deadline.term().unit().runsByClock();
        return new ClockLine(
                deadline.term().label(),
                deadline.term().citation(),
                deadline.term().kind() == TermKind.LEGAL ? "法定" : "内部",
                deadline.term().length(),
                byClock ? Moments.minute(deadline.state().startedAt()) : DAY.format(deadline.startDay()),
                byClock
                        ? Moments.minute(deadline.dueAt())
                        : DAY.format(deadline.state().lastDay()),
                remaining,
                colour,
                light,
                ended == null && deadline.isPaused(),
                deadline.state().pauseReason(),
                deadline.state().extendedBy() == 0
                        ? null
                        : deadline.term().unit().text(deadline.state().extendedBy()),
                stopped(deadline),
                extension(deadline),
                ended,
                deadline.steps());
    }

    private static String stopped(Deadline deadline) {
        if (deadline.state().pausedDays() > 0) {
            return (deadline.term().unit() == TermUnit.WORKING_DAYS ? TermUnit.WORKING_DAYS : TermUnit.DAYS)
                    .text(deadline.state().pausedDays());
        }
        return deadline.state().pausedSeconds() > 0
                ? TermUnit.MINUTES.text((deadline.state().pausedSeconds() + 59) / 60)
                : null;
    }

    private static String extension(Deadline deadline) {
        if (!deadline.term().extendable()) {
            return "不得延长";
        }
        return deadline.term().extendableBy()
                + "可以延长"
                + (deadline.term().ceiling() == null
                        ? ""
                        : "，合计不超过" + deadline.term().unit().text(deadline.term().ceiling()));
    }
}
