package org.wuzhen.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.wuzhen.directory.Centre;

/** The days of one round: a week at a street's centre, a month at the district's. */
public record Period(LocalDate from, LocalDate to) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** The period in which a day lies. */
    public static Period of(Centre.Level level, LocalDate day) {
        if (level == Centre.Level.DISTRICT) {
            return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(DAYS_OF_A_WEEK - 1L));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** 2026年第48周, 2026年11月. */
    public String name() {
        return from.plusDays(DAYS_OF_A_WEEK - 1L).equals(to)
                ? from.get(IsoFields.WEEK_BASED_YEAR) + "年第" + from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周"
                : from.getYear() + "年" + from.getMonthValue() + "月";
    }

    /** 11月23日至11月29日. */
    public String days() {
        return day(from) + "至" + day(to);
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
