package org.wuzhen.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The thirteen days off of 全国年节及纪念日放假办法 (2024), for a year whose notice is not yet known. */
final class StatutoryDays {

    /** Dates of one year that follow the moon or the sun and so have to be looked up. */
    private record LunarYear(
            int year, LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private static final Map<Integer, LunarYear> LUNAR = read();

    private StatutoryDays() {}

    /** Holiday names by date. Beyond the lunar table only the fixed dates are known. */
    static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> days = new HashMap<>();
        LunarYear lunar = LUNAR.get(year);
        if (lunar != null) {
            days.put(lunar.springFestival().minusDays(1), "除夕");
            for (int day = 0; day < 3; day++) {
                days.put(lunar.springFestival().plusDays(day), "春节");
            }
            days.put(lunar.qingming(), "清明节");
            days.put(lunar.dragonBoat(), "端午节");
            days.put(lunar.midAutumn(), "中秋节");
        }
        FIXED.forEach((day, name) -> days.put(day.atYear(year), name));
        return days;
    }

    /** Whether the lunar festivals of the year are in the table. */
    static boolean knowsLunarDays(int year) {
        return LUNAR.containsKey(year);
    }

    private static Map<Integer, LunarYear> read() {
        try {
            LunarYear[] years = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(ShippedNotices.resource("lunar-days.json"), LunarYear[].class);
            return Arrays.stream(years).collect(Collectors.toUnmodifiableMap(LunarYear::year, year -> year));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("农历节日数据无法读取", e);
        }
    }
}
