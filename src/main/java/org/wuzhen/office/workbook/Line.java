package org.wuzhen.office.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wuzhen.office.workbook.RawSheet.RawCell;
import org.wuzhen.sealing.PersonalNumber;

/**
 * One row of a sheet, read column by column. Whatever does not fit is written down as a problem, and the value is then
 * null.
 */
final class Line {

    private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s+0{1,2}:00(:00)?)?");
    private static final Pattern MONEY = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final OfficeSheet sheet;
    private final int number;
    private final Map<String, RawCell> cells;
    private final Findings findings;
    private boolean bad;

    Line(OfficeSheet sheet, int number, Map<String, RawCell> cells, Findings findings) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.findings = findings;
        cells.forEach((column, cell) -> {
            if (cell.kind() == RawCell.Kind.FORMULA) {
                refuse(column, "单元格是公式。请复制后“选择性粘贴—数值”，再导入。");
            } else if (cell.kind() == RawCell.Kind.BROKEN) {
                refuse(column, "单元格是错误值。请改为实际内容。");
            }
        });
    }

    int number() {
        return number;
    }

    OfficeSheet sheet() {
        return sheet;
    }

    /** Whether something in the row did not fit. */
    boolean bad() {
        return bad;
    }

    /** Writes down that a column does not fit. */
    void refuse(String column, String advice) {
        bad = true;
        findings.problem(sheet.title(), number, column, column.isEmpty() ? "" : shown(column), advice);
    }

    /** Writes down that a column was read otherwise than written. */
    void note(String column, String advice) {
        findings.note(sheet.title(), number, column, shown(column), advice);
    }

    /** A text of at most so many characters; null when the cell is empty. */
    String text(String column, int longest) {
        String text = readable(column);
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("\\s*\\n\\s*", " ");
        if (line.length() > longest) {
            refuse(column, "内容太长（" + line.length() + "个字），请控制在" + longest + "个字以内。");
            return null;
        }
        if (!PersonalNumber.in(line).isEmpty()) {
            refuse(column, "请不要填写证件、手机或者银行卡号码，删去号码后再提交。");
            return null;
        }
        return line;
    }

    String requiredText(String column, int longest) {
        return present(column) ? text(column, longest) : null;
    }

    /** A code or log-in name: full-width letters and digits are read as the ordinary ones. */
    String code(String column, Pattern pattern, String advice) {
        String text = narrow(column);
        if (text != null && !pattern.matcher(text).matches()) {
            refuse(column, advice);
            return null;
        }
        return text;
    }

    String requiredCode(String column, Pattern pattern, String advice) {
        return present(column) ? code(column, pattern, advice) : null;
    }

    /** As written, with ordinary letters and digits; null when empty. */
    String narrow(String column) {
        String text = readable(column);
        if (text == null) {
            return null;
        }
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (!narrow.equals(text)) {
            note(column, "全角字符已按“" + narrow + "”读取。");
        }
        return narrow;
    }

    String requiredNarrow(String column) {
        return present(column) ? narrow(column) : null;
    }

    /** A day: a date cell, or a text such as 2026-11-23, 2026/11/23 or 2026年11月23日. */
    LocalDate day(String column) {
        RawCell cell = cell(column);
        if (cell.kind() == RawCell.Kind.NUMBER) {
            BigDecimal serial = cell.number();
            boolean fits = serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(100_000)) < 0;
            return fits ? plausible(column, FIRST_DAY_OF_EXCEL.plusDays(serial.longValue())) : noDay(column);
        }
        String text = narrow(column);
        if (text == null) {
            return null;
        }
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return noDay(column);
        }
        try {
            return plausible(
                    column,
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            refuse(column, "没有这一天，请核对月份和日期。");
            return null;
        }
    }

    LocalDate requiredDay(String column) {
        return present(column) ? day(column) : null;
    }

    /** A sum in yuan; null when the cell is empty. */
    BigDecimal money(String column) {
        String text = narrow(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[,，\\s]", "").replaceAll("元$", "");
        if (!MONEY.matcher(digits).matches()) {
            refuse(column, "请填写以元为单位的数字，如500000，不写“万”，最多两位小数。");
            return null;
        }
        return new BigDecimal(digits);
    }

    /** One of a few words. */
    <T> T choice(String column, T[] all, Function<T, String> label) {
        String text = readable(column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(one -> label.apply(one).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            column,
                            "没有这个选项，请从下拉列表选择：" + Arrays.stream(all).map(label).collect(Collectors.joining("、")) + "。");
                    return null;
                });
    }

    <T> T requiredChoice(String column, T[] all, Function<T, String> label) {
        return present(column) ? choice(column, all, label) : null;
    }

    /** Several words with commas between them, each looked up; an unknown one is a problem. */
    List<String> several(String column, Function<String, String> lookUp, String advice) {
        String text = readable(column);
        if (text == null) {
            return List.of();
        }
        List<String> words = Arrays.stream(text.split("[、，,；;\\n]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> unknown =
                words.stream().filter(word -> lookUp.apply(word) == null).toList();
        if (!unknown.isEmpty()) {
            refuse(column, "不认识“" + String.join("”“", unknown) + "”。" + advice);
            return List.of();
        }
        return words.stream().map(lookUp).distinct().toList();
    }

    /** Refuses a column that must stay empty here. */
    void empty(String column, String advice) {
        if (readable(column) != null) {
            refuse(column, advice);
        }
    }

    /** Whether something stands in a column; nothing is a problem. */
    boolean present(String column) {
        if (cell(column).kind() == RawCell.Kind.EMPTY) {
            refuse(column, "没有填写“" + column + "”。");
            return false;
        }
        return true;
    }

    private RawCell cell(String column) {
        return cells.getOrDefault(column, RawCell.EMPTY);
    }

    private String readable(String column) {
        RawCell cell = cell(column);
        return cell.kind() == RawCell.Kind.TEXT || cell.kind() == RawCell.Kind.NUMBER ? cell.text() : null;
    }

    private LocalDate plausible(String column, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            refuse(column, "日期不合理（" + day + "），请核对年份。");
            return null;
        }
        return day;
    }

    private LocalDate noDay(String column) {
        refuse(column, "不是日期。请写成2026-11-23的样子，或者用日期格式的单元格。");
        return null;
    }

    private String shown(String column) {
        String text = PersonalNumber.taken(cell(column).text());
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
