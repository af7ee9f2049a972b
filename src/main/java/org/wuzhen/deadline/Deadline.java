package org.wuzhen.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One running term of a case: its last day, how that day was found, and how it moves when the term is extended or
 * stands still.
 *
 * <p>A term counted in days ends at 24:00 of its last day. {@link #dueAt()} is then the last millisecond of that day
 * and not midnight, so that every list shows the day on which the term ends and not the day after; from that moment on
 * the term is overdue. An act that needs an office ends at close of business.
 */
public final class Deadline {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private final LegalTerm term;
    private final DeadlineState state;
    private final WorkingCalendar calendar;

    private Deadline(DeadlineState state, WorkingCalendar calendar) {
        this.term = state.term();
        this.state = state;
        this.calendar = calendar;
    }

    /** Starts a term at a moment; it ends at 24:00 of its last day. */
    public static Deadline started(LegalTerm term, Instant from, WorkingCalendar calendar) {
        return started(term, from, calendar, null);
    }

    /** Starts a term counted in days on a day. */
    public static Deadline started(LegalTerm term, LocalDate from, WorkingCalendar calendar) {
        if (term.unit().runsByClock()) {
            throw new IllegalArgumentException(term.key() + " runs by the clock and needs a moment to start from");
        }
        return started(term, from.atStartOfDay(WorkingCalendar.ZONE).toInstant(), calendar);
    }

    /** Starts a term at a moment; its last day ends at close of business, or at 24:00 when that is null. */
    public static Deadline started(LegalTerm term, Instant from, WorkingCalendar calendar, LocalTime closesAt) {
        return calculated(term, calendar, from, closesAt, 0, null, null, 0, 0);
    }

    /**
     * A deadline as it was stored: the term and the dates are the stored ones, also when the rules or the calendar have
     * changed since.
     */
    public static Deadline restored(DeadlineState state, WorkingCalendar calendar) {
        return new Deadline(state, calendar);
    }

    private static Deadline calculated(
            LegalTerm term,
            WorkingCalendar calendar,
            Instant from,
            LocalTime closesAt,
            int extendedBy,
            Instant pausedSince,
            String pauseReason,
            int pausedDays,
            long pausedSeconds) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(calendar, "calendar");
        int length = Math.addExact(term.amount(), extendedBy);
        LocalDate start = dayOf(from);
        LocalDate nominal;
        LocalDate last;
        Instant due;
        switch (term.unit()) {
            case MINUTES, HOURS -> {
                due = from.plus(length(term.unit(), length)).plusSeconds(pausedSeconds);
                nominal = dayOf(due);
                last = nominal;
            }
            default -> {
                nominal = switch (term.unit()) {
                    case WORKING_DAYS -> calendar.plusWorkingDays(start, Math.addExact(length, pausedDays));
                    case MONTHS -> start.plusMonths(length).plusDays(pausedDays);
                    default -> start.plusDays(length).plusDays(pausedDays);
                };
                last = term.roll() ? calendar.workingDayOnOrAfter(nominal) : nominal;
                due = endOf(last, closesAt);
            }
        }
        return new Deadline(
                new DeadlineState(
                        term,
                        from,
                        closesAt,
                        nominal,
                        last,
                        due,
                        extendedBy,
                        pausedSince,
                        pauseReason,
                        pausedDays,
                        pausedSeconds),
                calendar);
    }

    private static Instant endOf(LocalDate day, LocalTime closesAt) {
        return closesAt == null
                ? day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().minusMillis(1)
                : day.atTime(closesAt).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static Duration length(TermUnit unit, long amount) {
        return unit == TermUnit.HOURS ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    public LegalTerm term() {
        return term;
    }

    /** The deadline as plain data, to be stored and restored. */
    public DeadlineState state() {
        return state;
    }

    /** The day whose event set the term off; it is not counted. */
    public LocalDate startDay() {
        return dayOf(state.startedAt());
    }

    /** The last day before it rolls; extensions count on from here. */
    public LocalDate nominalLastDay() {
        return state.nominalLastDay();
    }

    /** The last day on which the act is in time. */
    public LocalDate lastDay() {
        return state.lastDay();
    }

    /** The moment from which the term is overdue. */
    public Instant dueAt() {
        return state.dueAt();
    }

    public boolean isPaused() {
        return state.pausedSince() != null;
    }

    /** Whether the last day stands on a calendar that may still change. */
    public boolean isProvisional() {
        return calendarYears().anyMatch(year -> calendar.isProvisional(LocalDate.of(year, 1, 1)));
    }

    /** The years whose working days decide on the last day. */
    private IntStream calendarYears() {
        if (term.unit() == TermUnit.WORKING_DAYS) {
            return IntStream.rangeClosed(
                    startDay().plusDays(1).getYear(), state.lastDay().getYear());
        }
        return term.roll()
                ? IntStream.rangeClosed(
                        state.nominalLastDay().getYear(), state.lastDay().getYear())
                : IntStream.empty();
    }

    /** Whether the term has passed; while it stands still, as of the moment when it was stopped. */
    public boolean isOverdue(Instant now) {
        return !effective(now).isBefore(state.dueAt());
    }

    private Instant effective(Instant now) {
        return isPaused() && state.pausedSince().isBefore(now) ? state.pausedSince() : now;
    }

    /**
     * Lengthens the term. The extension counts on from the nominal last day, not from the day to which that rolled.
     *
     * @param by how much, in the term's unit
     * @param on when the extension is granted, which must be before the term has passed
     */
    public DeadlineChange extend(int by, Instant on) {
        if (by <= 0) {
            return new DeadlineChange.Refused("延长的期限须大于零。");
        }
        if (isOverdue(on)) {
            return new DeadlineChange.Refused(term.label() + "已于" + end() + "届满，届满后不得延长。");
        }
        if (!term.extendable()) {
            return new DeadlineChange.Refused(term.label() + "为" + term.length() + "，依照" + term.citation() + "不得延长。");
        }
        long total = (long) term.amount() + state.extendedBy() + by;
        if (term.ceiling() != null && total > term.ceiling()) {
            return new DeadlineChange.Refused("延长后合计" + term.unit().text(total) + "，超过上限"
                    + term.unit().text(term.ceiling()) + "(" + term.citation() + ")，不得延长。");
        }
        if (total > 36_500) {
            return new DeadlineChange.Refused("延长后合计" + term.unit().text(total) + "，请核对天数。");
        }
        return changed(state.extendedBy() + by, state.pausedSince(), state.pauseReason(), 0, 0);
    }

    /** Stops the clock, for example during an appraisal. */
    public DeadlineChange pause(Instant at, String reason) {
        if (!term.pausable()) {
            return new DeadlineChange.Refused(term.label() + "依照" + term.citation() + "不因案件中止而停止计算。");
        }
        if (isPaused()) {
            return new DeadlineChange.Refused(
                    term.label() + "自" + DAY.format(dayOf(state.pausedSince())) + "起已中止计时，不能重复中止。");
        }
        if (reason == null || reason.isBlank()) {
            return new DeadlineChange.Refused("中止计时须写明事由。");
        }
        if (at.isBefore(state.startedAt())) {
            return new DeadlineChange.Refused("中止时间不能早于期限起算时间。");
        }
        if (isOverdue(at)) {
            return new DeadlineChange.Refused(term.label() + "已于" + end() + "届满，届满后不得中止。");
        }
        return changed(state.extendedBy(), at, reason, 0, 0);
    }

    /**
     * Lets the clock run again. The day of the stop is counted, the days after it up to and including the day of the
     * resumption are not; minutes are taken out exactly.
     */
    public DeadlineChange resume(Instant at) {
        if (!isPaused()) {
            return new DeadlineChange.Refused(term.label() + "没有中止，无需恢复。");
        }
        if (at.isBefore(state.pausedSince())) {
            return new DeadlineChange.Refused("恢复时间不能早于中止时间。");
        }
        LocalDate from = dayOf(state.pausedSince());
        LocalDate to = dayOf(at);
        int days = term.unit() == TermUnit.WORKING_DAYS
                ? calendar.workingDaysBetween(from, to)
                : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        long seconds = Duration.between(state.pausedSince(), at).toSeconds();
        return changed(
                state.extendedBy(),
                null,
                null,
                term.unit().runsByClock() ? 0 : days,
                term.unit().runsByClock() ? seconds : 0);
    }

    private DeadlineChange changed(int extendedBy, Instant pausedSince, String reason, int days, long seconds) {
        return new DeadlineChange.Changed(calculated(
                term,
                calendar,
                state.startedAt(),
                state.closesAt(),
                extendedBy,
                pausedSince,
                reason,
                Math.addExact(state.pausedDays(), days),
                Math.addExact(state.pausedSeconds(), seconds)));
    }

    /**
     * The same matter by another term: from the same moment, with what was granted in the same unit and with the time
     * for which it stood still.
     */
    Deadline by(LegalTerm other, LocalTime closes) {
        boolean byClock = other.unit().runsByClock();
        boolean alike = byClock == term.unit().runsByClock();
        long day = Duration.ofDays(1).toSeconds();
        return calculated(
                other,
                calendar,
                state.startedAt(),
                closes,
                other.unit() == term.unit() ? state.extendedBy() : 0,
                state.pausedSince(),
                state.pauseReason(),
                alike ? state.pausedDays() : byClock ? 0 : Math.toIntExact((state.pausedSeconds() + day - 1) / day),
                alike ? state.pausedSeconds() : byClock ? state.pausedDays() * day : 0);
    }

    /** The same matter by another term that runs from a later moment on. */
    Deadline by(LegalTerm other, LocalTime closes, Instant from) {
        Instant since = isPaused() && state.pausedSince().isBefore(from) ? from : state.pausedSince();
        return calculated(other, calendar, from, closes, 0, since, state.pauseReason(), 0, 0);
    }

    /** The same term counted anew, after a notice has replaced a provisional year. */
    public Deadline onCalendar(WorkingCalendar newCalendar) {
        return calculated(
                term,
                newCalendar,
                state.startedAt(),
                state.closesAt(),
                state.extendedBy(),
                state.pausedSince(),
                state.pauseReason(),
                state.pausedDays(),
                state.pausedSeconds());
    }

    /**
     * What is left: minutes for terms by the clock, working days or calendar days for the others. What is overdue is
     * told in minutes or calendar days.
     */
    public Remaining remaining(Instant now) {
        Instant effective = effective(now);
        boolean overdue = isOverdue(now);
        TermUnit unit =
                switch (term.unit()) {
                    case MINUTES, HOURS -> TermUnit.MINUTES;
                    case WORKING_DAYS -> overdue ? TermUnit.DAYS : TermUnit.WORKING_DAYS;
                    case DAYS, MONTHS -> TermUnit.DAYS;
                };
        return new Remaining(Math.abs(left(unit, effective)), unit, overdue, isPaused());
    }

    private long left(TermUnit unit, Instant now) {
        if (unit == TermUnit.MINUTES) {
            return Duration.between(now, state.dueAt()).toMinutes();
        }
        LocalDate today = dayOf(now);
        if (unit == TermUnit.WORKING_DAYS) {
            return calendar.workingDaysBetween(today, state.lastDay());
        }
        return ChronoUnit.DAYS.between(today, state.lastDay());
    }

    /**
     * The light: amber from 30 % of the term left or from one working day left; a term in minutes or hours knows only
     * the 30 %. While the term stands still, the light is that of the moment when it was stopped.
     */
    public Light light(Instant now) {
        if (isOverdue(now)) {
            return Light.RED;
        }
        Instant effective = effective(now);
        if (term.unit().runsByClock()) {
            Duration whole = length(term.unit(), (long) term.amount() + state.extendedBy());
            Duration left = Duration.between(effective, state.dueAt());
            return left.multipliedBy(10).compareTo(whole.multipliedBy(3)) <= 0 ? Light.AMBER : Light.GREEN;
        }
        return amberOn(dayOf(effective)) ? Light.AMBER : Light.GREEN;
    }

    /**
     * The moment from which the light of a running term is amber, never before the day on which it started; from
     * {@link #dueAt()} on it is red. What stands still keeps the light of the moment when it was stopped.
     */
    public Instant amberFrom() {
        if (term.unit().runsByClock()) {
            Duration whole = length(term.unit(), (long) term.amount() + state.extendedBy());
            return state.dueAt().minus(whole.multipliedBy(3).dividedBy(10));
        }
        long before = 0; // days back from the last day, on which the light is amber
        long after = Math.max(0, ChronoUnit.DAYS.between(startDay(), state.lastDay()));
        while (before < after) {
            long middle = (before + after + 1) / 2;
            if (amberOn(state.lastDay().minusDays(middle))) {
                before = middle;
            } else {
                after = middle - 1;
            }
        }
        return state.lastDay()
                .minusDays(before)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
    }

    /** Whether the light of a term in days is amber on a day up to its last; once it is, it stays so. */
    private boolean amberOn(LocalDate today) {
        boolean working = term.unit() == TermUnit.WORKING_DAYS;
        long whole = term.unit() == TermUnit.MONTHS
                ? ChronoUnit.DAYS.between(startDay(), state.nominalLastDay()) - state.pausedDays()
                : (long) term.amount() + state.extendedBy();
        int workingDaysLeft = calendar.workingDaysBetween(today, state.lastDay());
        long left = working ? workingDaysLeft : ChronoUnit.DAYS.between(today, state.lastDay());
        return left * 10 <= whole * 3 || workingDaysLeft <= 1;
    }

    /** The words beside the light: 绿·正常, 黄·将到期, 红·已超期, or 已中止计时. */
    public String lightText(Instant now) {
        return isPaused() ? light(now).colour() + "·已中止计时" : light(now).text();
    }

    /** How the last day was found, one Chinese sentence per step, ending with the legal basis. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        if (term.unit().runsByClock()) {
            stepsByClock(steps);
        } else {
            stepsByCalendar(steps);
        }
        if (isPaused()) {
            steps.add("自" + DAY.format(dayOf(state.pausedSince())) + "起中止计时，事由：" + state.pauseReason() + "；恢复后顺延。");
        }
        steps.add("依据：" + term.citation() + "。");
        if (!term.inForceOn(startDay())) {
            steps.add("提示：所引规定的施行时间为" + DAY.format(term.validFrom()) + "起"
                    + (term.validTo() == null ? "" : "至" + DAY.format(term.validTo()) + "止") + "，请核对起算日适用的规定。");
        }
        return List.copyOf(steps);
    }

    private void stepsByClock(List<String> steps) {
        steps.add("自" + minute(state.startedAt()) + "起连续计算" + term.length() + "，夜间和休息日不扣除。");
        if (state.extendedBy() > 0) {
            steps.add("经批准延长" + term.unit().text(state.extendedBy()) + "。");
        }
        if (state.pausedSeconds() > 0) {
            steps.add("中止期间共" + TermUnit.MINUTES.text((state.pausedSeconds() + 59) / 60) + "，不计入期限。");
        }
        steps.add("截止时间为" + end() + "。");
    }

    private void stepsByCalendar(List<String> steps) {
        LocalDate start = startDay();
        steps.add(DAY.format(start) + "为起算日，当日不计入，自" + DAY.format(start.plusDays(1)) + "起计算(《民法典》第二百零一条)。");
        boolean plain = state.extendedBy() == 0 && state.pausedDays() == 0;
        String counted = term.unit() == TermUnit.WORKING_DAYS
                ? "期限" + term.length() + "，休息日不计入，调休上班日计入"
                : term.unit() == TermUnit.MONTHS
                        ? "期限" + term.length() + "，按月计算"
                        : "期限" + term.length() + "，按自然日计算，期间的休息日计入";
        steps.add(counted + (plain ? "，末日为" + DAY.format(state.nominalLastDay()) + "。" : "。"));
        if (state.extendedBy() > 0) {
            steps.add((term.extendableBy() == null ? "经批准" : "经" + term.extendableBy()) + "延长"
                    + term.unit().text(state.extendedBy()) + "，自顺延前的末日起连续计算。");
        }
        if (state.pausedDays() > 0) {
            TermUnit unit = term.unit() == TermUnit.WORKING_DAYS ? TermUnit.WORKING_DAYS : TermUnit.DAYS;
            steps.add("中止期间共" + unit.text(state.pausedDays()) + "，不计入期限。");
        }
        if (!plain) {
            steps.add("合计后末日为" + DAY.format(state.nominalLastDay()) + "。");
        }
        if (!state.lastDay().equals(state.nominalLastDay())) {
            String reason = calendar.restReason(state.nominalLastDay())
                    .map(rest -> "(" + rest + ")")
                    .orElse("");
            steps.add("末日" + DAY.format(state.nominalLastDay()) + "为休息日" + reason + "，顺延至休息日后的第一个工作日"
                    + DAY.format(state.lastDay()) + "(《民法典》第二百零三条)。");
        } else if (calendar.isMakeUpDay(state.lastDay())) {
            steps.add(DAY.format(state.lastDay()) + "虽为周末，系调休上班日，不顺延。");
        }
        steps.add("截止时间为" + end() + (state.closesAt() == null ? "。" : "(停止业务活动的时间)。"));
        calendarYears().forEach(year -> calendar.provisionalMark(LocalDate.of(year, 1, 1))
                .ifPresent(steps::add));
    }

    /** The moment at which it ends, in words: 2026年11月24日17:30. */
    public String end() {
        if (term.unit().runsByClock()) {
            return minute(state.dueAt());
        }
        return DAY.format(state.lastDay())
                + (state.closesAt() == null ? "24时" : state.closesAt().format(CLOCK));
    }

    private static String minute(Instant moment) {
        return MINUTE.format(LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return term.key() + " until " + state.lastDay() + " (" + state.dueAt() + ")" + (isPaused() ? ", paused" : "");
    }
}
