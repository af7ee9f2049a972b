package org.wuzhen.office.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wuzhen.deadline.HolidayNotice;
import org.wuzhen.deadline.WorkingCalendar;

/**
 * A year of the calendar as its page shows it.
 *
 * @param origin who entered it and when, or that it came with the system; null in a provisional year
 * @param provisional what the year runs on for want of a notice; null when it has one
 */
record YearCard(
        int year,
        String source,
        String title,
        String origin,
        String provisional,
        List<Rest> rests,
        List<String> makeUpDays) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    /** A holiday: its name, its days in words, and how many they are. */
    record Rest(String name, String days, long count) {}

    static YearCard of(int year, WorkingCalendar calendar, String origin) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Optional<HolidayNotice> notice = calendar.notice(year);
        return notice.map(n -> new YearCard(year, n.source(), n.title(), origin, null, rests(n), makeUpDays(n)))
                .orElseGet(() -> new YearCard(
                        year,
                        null,
                        null,
                        null,
                        calendar.provisionalMark(first).orElse(""),
                        statutory(year, calendar),
                        List.of()));
    }

    static List<Rest> rests(HolidayNotice notice) {
        return notice.holidays().stream()
                .map(h -> new Rest(h.name(), span(h.from(), h.to()), ChronoUnit.DAYS.between(h.from(), h.to()) + 1))
                .toList();
    }

    static List<String> makeUpDays(HolidayNotice notice) {
        return notice.makeUpDays().stream().map(YearCard::day).toList();
    }

    /** 2月6日（周六）. */
    static String day(LocalDate day) {
        return DAY.format(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }

    private static String span(LocalDate from, LocalDate to) {
        String first = (from.getYear() == to.getYear() ? "" : from.getYear() + "年") + day(from);
        return from.equals(to)
                ? first
                : first + "至" + (from.getYear() == to.getYear() ? "" : to.getYear() + "年") + day(to);
    }

    private static List<Rest> statutory(int year, WorkingCalendar calendar) {
        List<Rest> rests = new ArrayList<>();
        LocalDate day = LocalDate.of(year, 1, 1);
        while (day.getYear() == year) {
            String name = festival(day, calendar);
            LocalDate last = day;
            while (name != null
                    && name.equals(festival(last.plusDays(1), calendar))
                    && last.plusDays(1).getYear() == year) {
                last = last.plusDays(1);
            }
            if (name != null) {
                rests.add(new Rest(name, span(day, last), ChronoUnit.DAYS.between(day, last) + 1));
            }
            day = last.plusDays(1);
        }
        return rests;
    }

    private static String festival(LocalDate day, WorkingCalendar calendar) {
        return calendar.restReason(day)
                .filter(reason -> !reason.startsWith("星期"))
                .orElse(null);
    }
}
