package org.wuzhen.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are worked and which are not, by the State Council's notices; a year without its notice runs
 * provisionally on weekends and the statutory days.
 */
public final class WorkingCalendar {

    /** All dates and hours of the house are Chinese ones. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final long number;
    private final SortedMap<Integer, HolidayNotice> notices = new TreeMap<>();
    private final Map<LocalDate, String> restDays = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Map<Integer, Map<LocalDate, String>> provisionalDays = new ConcurrentHashMap<>();

    private WorkingCalendar(Collection<HolidayNotice> notices, long number) {
        this.number = number;
        for (HolidayNotice notice : notices) {
            if (this.notices.put(notice.year(), notice) != null) {
                throw new IllegalArgumentException(notice.year() + "年的放假安排有两份");
            }
        }
        // a year's own notice is read last: it goes before what a neighbouring year's notice says of the same day
        this.notices.values().forEach(notice -> read(notice, false));
        this.notices.values().forEach(notice -> read(notice, true));
    }

    private void read(HolidayNotice notice, boolean ownYear) {
        for (HolidayNotice.Holiday holiday : notice.holidays()) {
            for (LocalDate day : holiday.days()) {
                if ((day.getYear() == notice.year()) == ownYear) {
                    restDays.put(day, holiday.name());
                    makeUpDays.remove(day);
                }
            }
        }
        for (LocalDate day : notice.makeUpDays()) {
            if ((day.getYear() == notice.year()) == ownYear) {
                makeUpDays.add(day);
                restDays.remove(day);
            }
        }
    }

    /** A calendar made of exactly these notices, one for each year. */
    public static WorkingCalendar of(Collection<HolidayNotice> notices) {
        return new WorkingCalendar(notices, 0);
    }

    /** The calendar made of the notices that come with the system. */
    public static WorkingCalendar shipped() {
        return of(ShippedNotices.all());
    }

    /** The same calendar with one more notice; it takes the place of an earlier one, or of the provisional year. */
    public WorkingCalendar with(HolidayNotice notice) {
        Map<Integer, HolidayNotice> all = new TreeMap<>(notices);
        all.put(notice.year(), notice);
        return of(all.values());
    }

    /** The same calendar under its number. */
    WorkingCalendar numbered(long number) {
        return new WorkingCalendar(notices.values(), number);
    }

    /** Grows with each change of the notices; 0 for a calendar that was never put in force. */
    public long number() {
        return number;
    }

    /** The years whose notices it is made of, the earliest first. */
    public List<Integer> years() {
        return List.copyOf(notices.keySet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return restReason(day).isEmpty();
    }

    /** Why a day is not worked: the holiday's name or the day of the week; empty on a working day. */
    public Optional<String> restReason(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return Optional.empty();
        }
        String holiday = restDays.get(day);
        if (holiday == null && isProvisional(day)) {
            holiday = provisionalDays
                    .computeIfAbsent(day.getYear(), StatutoryDays::of)
                    .get(day);
        }
        if (holiday != null) {
            return Optional.of(holiday);
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? Optional.of(weekday.getDisplayName(TextStyle.FULL, Locale.CHINA))
                : Optional.empty();
    }

    /** Whether the day is a weekend day that is worked (调休上班). */
    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.contains(day);
    }

    /** The first working day after the given day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayOnOrAfter(day.plusDays(1));
    }

    /** The day itself when it is worked, else the first working day after it. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th working day after the given day, which itself is not counted; the day itself when n is 0. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative number of working days: " + n);
        }
        LocalDate last = day;
        for (int i = 0; i < n; i++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    /** How many working days lie after one day, up to and including another; 0 when that is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate through) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** Whether the notice for the day's year is still missing. */
    public boolean isProvisional(LocalDate day) {
        return !notices.containsKey(day.getYear());
    }

    /** The notice of a year, if it has been entered. */
    public Optional<HolidayNotice> notice(int year) {
        return Optional.ofNullable(notices.get(year));
    }

    /** The words that mark a provisional year on every screen; empty when the year has its notice. */
    public Optional<String> provisionalMark(LocalDate day) {
        if (!isProvisional(day)) {
            return Optional.empty();
        }
        String basis = StatutoryDays.knowsLunarDays(day.getYear()) ? "周末和法定节假日" : "周末和公历法定节假日(未含春节、清明、端午、中秋)";
        return Optional.of("【暂定日历】" + day.getYear() + "年放假安排尚未录入，暂按" + basis + "推算，录入国务院办公厅通知后重新计算。");
    }

    /** From November on, and through a year that began without it, the reminder that a notice is to be entered. */
    public Optional<String> missingNotice(LocalDate today) {
        if (isProvisional(today)) {
            return Optional.of("请录入国务院办公厅关于" + today.getYear() + "年节假日安排的通知，目前使用暂定日历。");
        }
        int next = today.getYear() + 1;
        return today.getMonthValue() >= Month.NOVEMBER.getValue() && !notices.containsKey(next)
                ? Optional.of("请录入国务院办公厅关于" + next + "年节假日安排的通知，跨年期限目前使用暂定日历。")
                : Optional.empty();
    }
}
