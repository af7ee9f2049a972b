package org.wuzhen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills dates into sample entries: {@code @day+7} is the day a week on, {@code @now-1 14:00} yesterday at two. */
final class SampleText {

    private static final Pattern DATE = Pattern.compile("@(day|now)([+-]\\d+)?(?: (\\d{2}:\\d{2}))?");

    private final Clock clock;

    SampleText(Clock clock) {
        this.clock = clock;
    }

    Object filled(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, each) -> filled.put(String.valueOf(key), filled(each)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        return value instanceof String text ? dated(text) : value;
    }

    private String dated(String text) {
        return DATE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(date(match.group(1), match.group(2), match.group(3))));
    }

    private String date(String kind, String shift, String time) {
        LocalDate day = LocalDate.now(clock).plusDays(shift == null ? 0 : Long.parseLong(shift));
        if (kind.equals("day")) {
            return day.toString();
        }
        LocalDateTime at = time == null
                ? LocalDateTime.now(clock).plusDays(shift == null ? 0 : Long.parseLong(shift))
                : LocalDateTime.parse(day + "T" + time);
        return at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
