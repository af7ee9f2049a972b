package org.wuzhen.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;

/**
 * What a person typed into a form. Readers collect problems instead of stopping at the first; {@link #check()} then
 * rejects the form with all of them. Empty texts read as null. Local times are Asia/Shanghai.
 */
public final class FormEntry {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final ProcessNumber number;
    private final String taskId;
    private final String label;
    private final Map<String, Object> values;
    private final Function<String, Object> process;
    private final List<String> problems;

    /**
     * An entry as it came from the form.
     *
     * @param number of the case, or of the process of no case; null for a start form
     * @param taskId null for a start form
     */
    public FormEntry(ProcessNumber number, String taskId, Map<String, Object> values) {
        this(number, taskId, values, name -> null);
    }

    /**
     * As above, for a form that asks which of several processes of one number its task belongs to.
     *
     * @param process reads the variables of the task's own process
     */
    public FormEntry(
            ProcessNumber number, String taskId, Map<String, Object> values, Function<String, Object> process) {
        this(number, taskId, "", values, process, new ArrayList<>());
    }

    private FormEntry(
            ProcessNumber number,
            String taskId,
            String label,
            Map<String, Object> values,
            Function<String, Object> process,
            List<String> problems) {
        this.number = number;
        this.taskId = taskId;
        this.label = label;
        this.values = values;
        this.process = process;
        this.problems = problems;
    }

    /** The number of the case; null for a start form and for a process of no case. */
    public CaseNumber caseNumber() {
        return number instanceof CaseNumber ofCase ? ofCase : null;
    }

    /** The number of the process of no case; null for a form of a case. */
    public OwnNumber ownNumber() {
        return number instanceof OwnNumber own ? own : null;
    }

    public String taskId() {
        return taskId;
    }

    /**
     * A variable of the task's own process.
     *
     * @throws IllegalStateException when it is missing or of another type
     */
    public <T> T process(Variable<T> variable) {
        return variable.in(process);
    }

    /** A variable of the task's own process, or null when it is not set. */
    public <T> T processOrNull(Variable<T> variable) {
        return variable.orNull(process);
    }

    /** A text, or null when left empty. */
    public String text(String key) {
        Object value = values.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** A text that must be given; {@code name} is the field's Chinese label. */
    public String required(String key, String name) {
        String text = text(key);
        if (text == null) {
            reject("请填写“" + name + "”。");
        }
        return text;
    }

    /** A choice that must be made among the constants of an enum; null (and a problem) when it was not. */
    public <E extends Enum<E>> E choice(String key, String name, Class<E> type) {
        E chosen = choiceOrNull(key, name, type);
        if (chosen == null && text(key) == null) {
            reject("请选择“" + name + "”。");
        }
        return chosen;
    }

    /** A choice that may be left open. */
    public <E extends Enum<E>> E choiceOrNull(String key, String name, Class<E> type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        reject("“" + name + "”的选项无效，请重新选择。");
        return null;
    }

    /** A tick; false when left empty. */
    public boolean ticked(String key) {
        return Boolean.parseBoolean(String.valueOf(values.get(key)));
    }

    /** A whole number, or null when left empty. */
    public Integer whole(String key, String name) {
        return parsed(key, name, text -> new BigDecimal(text).intValueExact(), "请填写整数");
    }

    /** A sum in yuan with at most two decimals, or null when left empty. */
    public BigDecimal yuan(String key, String name) {
        BigDecimal sum = parsed(key, name, text -> new BigDecimal(text.replace(",", "")), "请填写金额（元）");
        if (sum != null && (sum.signum() < 0 || sum.stripTrailingZeros().scale() > 2)) {
            reject("“" + name + "”请填写不小于0、最多两位小数的金额（元）。");
            return null;
        }
        return sum;
    }

    /** A day, or null when left empty. */
    public LocalDate day(String key, String name) {
        return parsed(key, name, text -> LocalDate.parse(text.substring(0, 10)), "请填写日期，如 2026-09-01");
    }

    /** A local date and time, or null when left empty. */
    public LocalDateTime moment(String key, String name) {
        return parsed(key, name, FormEntry::localDateTime, "请填写日期和时间，如 2026-09-01 09:30");
    }

    /** The ticked values of a checklist or tag list. */
    public List<String> many(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The rows of a dynamic list, each an entry of its own whose problems say which row they are in. */
    public List<FormEntry> rows(String key, String name) {
        List<FormEntry> rows = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            for (Object row : list) {
                if (row instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((k, v) -> copy.put(String.valueOf(k), v));
                    rows.add(new FormEntry(
                            number, taskId, name + "第" + (rows.size() + 1) + "行：", copy, process, problems));
                }
            }
        }
        return rows;
    }

    /** The keys of all fields that came with the form. */
    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** A value as it came, for a form that only passes it on. */
    public Object raw(String key) {
        return values.get(key);
    }

    /** Whether nothing at all was typed into this row. */
    public boolean blank() {
        return values.values().stream().allMatch(v -> v == null || v.toString().isBlank() || Boolean.FALSE.equals(v));
    }

    /** Notes a problem: a Chinese sentence that says what to do, without what was typed. */
    public void reject(String problem) {
        problems.add(label + problem);
    }

    /** Notes a problem unless the condition holds. */
    public void expect(boolean condition, String problem) {
        if (!condition) {
            reject(problem);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws FormRejected with all problems noted
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new FormRejected(problems);
        }
    }

    private <T> T parsed(String key, String name, Function<String, T> parser, String advice) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (ArithmeticException | NumberFormatException | DateTimeParseException | IndexOutOfBoundsException e) {
            reject("“" + name + "”的格式不对，" + advice + "。");
            return null;
        }
    }

    private static LocalDateTime localDateTime(String text) {
        if (text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")) {
            return OffsetDateTime.parse(text).atZoneSameInstant(OFFICE).toLocalDateTime();
        }
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
