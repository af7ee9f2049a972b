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

/**
 * Fills in what sample entries cannot know: {@code @day+7} is the day a week on, {@code @now-1 14:00} yesterday at two,
 * {@code @ago 90} an hour and a half ago,
 * {@code @option:mediatorOptions:0} the first choice that the form offers, {@code @options:partyOptions} all of them;
 * {@code {"@rows": results, 信访件号: X}} are the rows that it shows, with X in the one whose hint begins so,
 * or with what {@code "@each"} has in all of them.
 */
final class SampleText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern DATE = Pattern.compile("@(day|now)([+-]\\d+)?(?: (\\d{2}:\\d{2}))?");

    private static final Pattern AGO = Pattern.compile("@ago (\\d+)");
    private static final Pattern OPTION = Pattern.compile("@option:(\\w+):(\\d+)");
    private static final Pattern OPTIONS = Pattern.compile("@options:(\\w+)");

    private static final String ROWS = "@rows";
    private static final String EACH = "@each";

    private final Clock clock;
    private final Map<String, Object> shown;

    /**
     * A text filler for one form.
     *
     * @param shown what the form shows
     */
    SampleText(Clock clock, Map<String, Object> shown) {
        this.clock = clock;
        this.shown = shown;
    }

    Object filled(Object value) {
        if (value instanceof Map<?, ?> map && map.get(ROWS) instanceof String key) {
            return rows(key, map);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, each) -> filled.put(String.valueOf(key), filled(each)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        return value instanceof String text ? text(text) : value;
    }

    private List<Object> rows(String key, Map<?, ?> values) {
        if (!(shown.get(key) instanceof List<?> list)) {
            throw new IllegalStateException("The form shows no " + key + " but " + shown.keySet());
        }
        return list.stream()
                .map(row -> {
                    Map<Object, Object> filled = new LinkedHashMap<>((Map<?, ?>) row);
                    if (values.get(EACH) instanceof Map<?, ?> each) {
                        filled.putAll((Map<?, ?>) filled(each));
                    }
                    values.forEach((hint, value) -> {
                        if (String.valueOf(filled.get("hint")).startsWith(String.valueOf(hint))) {
                            filled.put("value", filled(value));
                        }
                    });
                    return (Object) filled;
                })
                .toList();
    }

    private Object text(String text) {
        Matcher option = OPTION.matcher(text);
        if (option.matches()) {
            return choices(option.group(1)).get(Integer.parseInt(option.group(2)));
        }
        Matcher options = OPTIONS.matcher(text);
        return options.matches() ? choices(options.group(1)) : dated(text);
    }

    private List<Object> choices(String key) {
        if (!(shown.get(key) instanceof List<?> list)) {
            throw new IllegalStateException("The form offers no " + key + " but " + shown.keySet());
        }
        return list.stream()
                .map(choice -> choice instanceof Map<?, ?> map ? (Object) map.get("value") : choice)
                .toList();
    }

    private String dated(String text) {
        String timed = AGO.matcher(text).replaceAll(match -> LocalDateTime.now(clock)
                .minusMinutes(Long.parseLong(match.group(1)))
                .format(MINUTE));
        return DATE.matcher(timed)
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
        return at.format(MINUTE);
    }
}
