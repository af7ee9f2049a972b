package org.wuzhen.office.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wuzhen.deadline.HolidayNotice;

/** A year's notice as it is typed; keeps whatever was typed, also what cannot stand. */
class NoticeForm {

    private static final int ROWS = 10;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})\\s*[-年./])?\\s*(\\d{1,2})\\s*[-月./]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern BETWEEN_DAYS = Pattern.compile("[\\s、，,；;]+");

    private String year = "";
    private String source = "";
    private String title = "";
    private List<String> names = new ArrayList<>();
    private List<String> froms = new ArrayList<>();
    private List<String> tos = new ArrayList<>();
    private String makeUpDays = "";

    /** An empty form with the names of the statutory festivals. */
    static NoticeForm forYear(int year) {
        NoticeForm form = new NoticeForm();
        form.setYear(String.valueOf(year));
        form.setTitle("国务院办公厅关于" + year + "年部分节假日安排的通知");
        for (String name : List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")) {
            form.add(name, "", "");
        }
        return form;
    }

    static NoticeForm of(HolidayNotice notice) {
        NoticeForm form = new NoticeForm();
        form.setYear(String.valueOf(notice.year()));
        form.setSource(notice.source());
        form.setTitle(notice.title() == null ? "" : notice.title());
        notice.holidays().forEach(h -> form.add(h.name(), h.from().toString(), h.to().toString()));
        notice.makeUpDays().forEach(form::addMakeUpDay);
        return form;
    }

    /** One line of the table. */
    record Line(String name, String from, String to) {

        boolean blank() {
            return name.isBlank() && from.isBlank() && to.isBlank();
        }
    }

    /** The lines typed and some empty ones after them. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>(typed());
        while (lines.size() < ROWS) {
            lines.add(new Line("", "", ""));
        }
        return lines;
    }

    private List<Line> typed() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(50, Math.max(names.size(), Math.max(froms.size(), tos.size()))); i++) {
            lines.add(new Line(at(names, i), at(froms, i), at(tos, i)));
        }
        return lines;
    }

    private static String at(List<String> cells, int i) {
        return i < cells.size() && cells.get(i) != null ? cells.get(i).strip() : "";
    }

    void add(String name, String from, String to) {
        names.add(name);
        froms.add(from);
        tos.add(to);
    }

    void addMakeUpDay(LocalDate day) {
        makeUpDays = makeUpDays.isBlank() ? day.toString() : makeUpDays + "\n" + day;
    }

    /**
     * The notice as typed.
     *
     * @param problems takes what cannot stand, by the name of its field
     * @return null when there is any problem
     */
    HolidayNotice read(Map<String, String> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        int inYear = readYear(found);
        if (source.isBlank()) {
            found.put("source", "请填写通知文号，如“国办发明电〔2026〕7号”。");
        } else if (source.length() > LONGEST_SOURCE) {
            found.put("source", "通知文号请控制在" + LONGEST_SOURCE + "字以内。");
        }
        if (title.length() > LONGEST_TITLE) {
            found.put("title", "通知标题请控制在" + LONGEST_TITLE + "字以内。");
        }
        List<HolidayNotice.Holiday> holidays = readHolidays(found);
        SortedSet<LocalDate> worked = readMakeUpDays(inYear, found);
        HolidayNotice notice = null;
        if (found.isEmpty()) {
            try {
                notice = new HolidayNotice(inYear, source.strip(), title.strip(), holidays, worked);
            } catch (IllegalArgumentException e) {
                found.put("holidays", e.getMessage() + "。");
            }
        }
        problems.putAll(found);
        return notice;
    }

    private int readYear(Map<String, String> problems) {
        try {
            int number = Integer.parseInt(year.strip());
            if (number >= 2020 && number <= 2100) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        problems.put("year", "请填写四位数的年份，如2027。");
        return 0;
    }

    private List<HolidayNotice.Holiday> readHolidays(Map<String, String> problems) {
        List<HolidayNotice.Holiday> holidays = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        SortedSet<LocalDate> taken = new TreeSet<>();
        int number = 0;
        for (Line line : typed()) {
            number++;
            if (line.blank()) {
                continue;
            }
            String what = "第" + number + "行" + (line.name().isBlank() ? "" : "“" + line.name() + "”");
            if (line.from().isBlank() && line.to().isBlank()) {
                wrong.add(what + "没有填写日期；当年没有单独安排的，请把名称也清空。");
                continue;
            }
            LocalDate from = date(line.from());
            LocalDate to = line.to().isBlank() ? from : date(line.to());
            if (line.name().isBlank() || line.name().length() > LONGEST_NAME) {
                wrong.add(what + "请填写节日名称（" + LONGEST_NAME + "字以内）。");
            } else if (from == null || to == null) {
                wrong.add(what + "的日期无法识别，请按“2027-02-06”的样子填写。");
            } else if (to.isBefore(from)) {
                wrong.add(what + "的结束日期早于开始日期。");
            } else if (to.isAfter(from.plusDays(30))) {
                wrong.add(what + "超过30天，请核对起止日期。");
            } else {
                if (from.datesUntil(to.plusDays(1)).anyMatch(taken::contains)) {
                    wrong.add(what + "与前面的节日日期重叠。");
                }
                from.datesUntil(to.plusDays(1)).forEach(taken::add);
                holidays.add(new HolidayNotice.Holiday(line.name(), from, to));
            }
        }
        if (holidays.isEmpty() && wrong.isEmpty()) {
            wrong.add("请至少填写一个节日。");
        }
        if (!wrong.isEmpty()) {
            problems.put("holidays", String.join(" ", wrong));
        }
        return holidays;
    }

    private SortedSet<LocalDate> readMakeUpDays(int inYear, Map<String, String> problems) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String text : BETWEEN_DAYS.split(makeUpDays.strip())) {
            if (text.isBlank()) {
                continue;
            }
            LocalDate day = date(text, inYear);
            if (day == null) {
                problems.put("makeUpDays", "“" + text + "”无法识别，请按“2027-02-06”或“2月6日”的样子填写，一行一个日期。");
                return days;
            }
            days.add(day);
        }
        return days;
    }

    private static LocalDate date(String text) {
        return date(text, 0);
    }

    private static LocalDate date(String text, int year) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches() || (matcher.group(1) == null && year == 0)) {
            return null;
        }
        try {
            return LocalDate.of(
                    matcher.group(1) == null ? year : Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = text(year);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = text(title);
    }

    public List<String> getNames() {
        return names;
    }

    public List<String> getFroms() {
        return froms;
    }

    public List<String> getTos() {
        return tos;
    }

    public void setCells(List<String> names, List<String> froms, List<String> tos) {
        this.names = new ArrayList<>(names);
        this.froms = new ArrayList<>(froms);
        this.tos = new ArrayList<>(tos);
    }

    public String getMakeUpDays() {
        return makeUpDays;
    }

    public void setMakeUpDays(String makeUpDays) {
        this.makeUpDays = text(makeUpDays);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
