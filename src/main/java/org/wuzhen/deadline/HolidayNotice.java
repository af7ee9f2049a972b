package org.wuzhen.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The State Council's yearly notice on days off and the weekend days that are worked for them (调休).
 *
 * @param year the year that the notice arranges
 * @param source number of the notice, such as 国办发明电〔2025〕7号
 * @param title title of the notice
 * @param holidays each holiday from its first to its last day off
 * @param makeUpDays Saturdays and Sundays that are working days
 */
public record HolidayNotice(
        int year, String source, String title, List<Holiday> holidays, SortedSet<LocalDate> makeUpDays) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String UNREADABLE = "放假安排数据无法读取，请使用本系统导出的格式（JSON，日期如2026-10-01）";

    /** One holiday of a notice, both days included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {

        public Holiday {
            if (name == null || name.isBlank() || from == null || to == null || to.isBefore(from)) {
                throw new IllegalArgumentException("节日名称、起止日期须填写完整，且结束日期不得早于开始日期");
            }
        }

        List<LocalDate> days() {
            return from.datesUntil(to.plusDays(1)).toList();
        }
    }

    public HolidayNotice {
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException(year + "年放假安排须注明通知文号");
        }
        if (holidays == null || holidays.isEmpty()) {
            throw new IllegalArgumentException(year + "年放假安排没有任何节日");
        }
        holidays = List.copyOf(holidays);
        makeUpDays = java.util.Collections.unmodifiableSortedSet(
                makeUpDays == null ? new TreeSet<>() : new TreeSet<>(makeUpDays));
        Set<LocalDate> rest = new HashSet<>();
        for (Holiday holiday : holidays) {
            for (LocalDate day : holiday.days()) {
                requireNear(year, day);
                rest.add(day);
            }
        }
        for (LocalDate day : makeUpDays) {
            requireNear(year, day);
            if (rest.contains(day)) {
                throw new IllegalArgumentException(day + "不能既是放假日又是调休上班日");
            }
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                throw new IllegalArgumentException(day + "不是周六、周日，不需要列为调休上班日");
            }
        }
    }

    /** New Year's days off may reach a few days into the neighbouring years. */
    private static void requireNear(int year, LocalDate day) {
        if (day.isBefore(LocalDate.of(year, 1, 1).minusDays(10))
                || day.isAfter(LocalDate.of(year, 12, 31).plusDays(10))) {
            throw new IllegalArgumentException(day + "不在" + year + "年放假安排的范围内");
        }
    }

    /** The days off, with weekends only where a holiday covers them. */
    public SortedSet<LocalDate> restDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        holidays.forEach(holiday -> days.addAll(holiday.days()));
        return days;
    }

    /** This notice in the form in which the shipped ones are kept. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written as JSON", e);
        }
    }

    /** A notice in the form in which the shipped ones are kept (see {@code holidays-2026.json}). */
    public static HolidayNotice fromJson(String json) {
        try {
            return JSON.readValue(json, HolidayNotice.class);
        } catch (ValueInstantiationException e) {
            throw e.getCause() instanceof IllegalArgumentException why
                    ? why
                    : new IllegalArgumentException(UNREADABLE, e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }
}
