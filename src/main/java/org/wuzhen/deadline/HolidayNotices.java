package org.wuzhen.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of holiday notices: what came with the system and what was entered since. A notice replaces an earlier
 * one for its year; every entry is kept. Each change sets off a recount of the open deadlines.
 */
@Component
@Transactional
public class HolidayNotices {

    private static final String WITH_THE_SYSTEM = "随系统发布的放假安排";

    private final CalendarMapper mapper;
    private final NotedCalendars calendars;
    private final OpenDeadlines open;
    private final Clock clock;

    HolidayNotices(CalendarMapper mapper, NotedCalendars calendars, OpenDeadlines open, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.open = open;
        this.clock = clock;
    }

    /** A notice as somebody entered it. */
    public record Entry(long id, HolidayNotice notice, String enteredBy, Instant enteredAt) {}

    /**
     * A day that would be worked, or not be worked, by a new notice.
     *
     * @param before the holiday's name or the day of the week; null when it was worked
     * @param after the same by the new notice
     */
    public record DayChange(LocalDate day, String before, String after) {}

    /**
     * What a notice would change.
     *
     * @param open how many deadlines would be counted anew
     * @param ending how many of them end in the notice's year or later
     * @param missing statutory festivals that the notice does not name
     */
    public record Preview(List<DayChange> days, int open, int ending, List<String> missing) {}

    /** Every notice that was entered, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries() {
        return mapper.notices().stream().map(HolidayNotices::entry).toList();
    }

    /** The entry that is in force for a year; empty when nobody has entered one. */
    @Transactional(readOnly = true)
    public Optional<Entry> entered(int year) {
        return mapper.noticesInForce().stream()
                .map(HolidayNotices::entry)
                .filter(entry -> entry.notice().year() == year)
                .findFirst();
    }

    /** Every recount after a change of the calendar, the newest first. */
    @Transactional(readOnly = true)
    public List<Recount> recounts() {
        return mapper.recounts().stream()
                .filter(recount -> recount.units() == null)
                .toList();
    }

    /** What would change, without changing it. */
    @Transactional(readOnly = true)
    public Preview preview(HolidayNotice notice) {
        WorkingCalendar before = calendars.current();
        WorkingCalendar after = before.with(notice);
        List<DayChange> changes = LocalDate.of(notice.year(), 1, 1)
                .minusDays(10)
                .datesUntil(LocalDate.of(notice.year() + 1, 1, 11))
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .map(day -> new DayChange(
                        day,
                        before.restReason(day).orElse(null),
                        after.restReason(day).orElse(null)))
                .toList();
        return new Preview(
                changes,
                open.count(),
                open.countEndingFrom(LocalDate.of(notice.year(), 1, 1).minusDays(10)),
                missing(notice));
    }

    private static List<String> missing(HolidayNotice notice) {
        String named =
                notice.holidays().stream().map(HolidayNotice.Holiday::name).collect(Collectors.joining("、"));
        return List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节").stream()
                .filter(festival -> !named.contains(festival))
                .toList();
    }

    /** Whether the calendar in force already says exactly this. */
    @Transactional(readOnly = true)
    public boolean inForce(HolidayNotice notice) {
        return calendars.current().notice(notice.year()).filter(notice::equals).isPresent();
    }

    /**
     * Enters a year's notice; from now on every deadline is counted by it, and the open ones are counted anew.
     *
     * @param by who enters it
     * @return how many deadlines are to be counted anew
     */
    public int enter(HolidayNotice notice, String by) {
        Objects.requireNonNull(by, "by");
        mapper.oneAtATime();
        CalendarMapper.NoticeKey key = new CalendarMapper.NoticeKey();
        mapper.insertNotice(key, notice, notice.toJson(), by, clock.instant());
        return changed(key.id(), notice.source(), fingerprint());
    }

    /** A release may bring a year that nobody has entered: that changes the calendar as well. */
    @EventListener(ApplicationReadyEvent.class)
    void noteWhatIsShipped() {
        String shipped = fingerprint();
        if (!shipped.equals(mapper.shipped())) {
            mapper.oneAtATime();
            if (!shipped.equals(mapper.shipped())) {
                changed(null, WITH_THE_SYSTEM, shipped);
            }
        }
    }

    private int changed(Long notice, String cause, String shipped) {
        int total = open.count();
        mapper.supersede(clock.instant());
        mapper.begin(notice, cause, shipped, total, null, clock.instant());
        calendars.changed();
        return total;
    }

    private static String fingerprint() {
        List<String> notices = new ArrayList<>();
        ShippedNotices.all().forEach(notice -> notices.add(notice.toJson()));
        return UUID.nameUUIDFromBytes(String.join("\n", notices).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Entry entry(NoticeRow row) {
        return new Entry(row.id(), HolidayNotice.fromJson(row.notice()), row.enteredBy(), row.enteredAt());
    }
}
