package org.wuzhen.office.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a State Council notice as it is published: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。 */
final class NoticeText {

    private static final Pattern TITLE = Pattern.compile("国务院办公厅关于(\\d{4})年部分?节假日安排的通知");
    private static final Pattern NUMBER =
            Pattern.compile("国办发[^\\s〔\\[（(]*\\s*[〔\\[（(]\\s*\\d{4}\\s*[〕\\]）)]\\s*\\d+\\s*号");
    private static final Pattern ITEM = Pattern.compile("(?m)^[\\s　]*[一二三四五六七八九十]+[、.．]\\s*([^：:\\n]{2,20})[：:](.*)$");
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日\\s*(?:[（(]([^）)]*)[）)])?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern COUNT = Pattern.compile("共(\\d{1,2})天");
    private static final String WEEKDAYS = "一二三四五六日";

    private final List<String> problems = new ArrayList<>();
    private final NoticeForm form = new NoticeForm();
    private int year;

    private NoticeText() {}

    /** What a text says; where it cannot be read, the problems in words. */
    record Read(NoticeForm form, List<String> problems) {}

    /**
     * Reads a text.
     *
     * @param year the year it is for, when its title does not say so; 0 when unknown
     */
    static Read of(String text, int year) {
        NoticeText reading = new NoticeText();
        reading.year = year;
        reading.read(text);
        return new Read(reading.form, List.copyOf(reading.problems));
    }

    private void read(String text) {
        Matcher title = TITLE.matcher(text.replaceAll("\\s", ""));
        if (title.find()) {
            year = Integer.parseInt(title.group(1));
            form.setTitle(title.group());
        }
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            form.setSource(number.group()
                    .replaceAll("\\s", "")
                    .replaceAll("[\\[（(]", "〔")
                    .replaceAll("[\\]）)]", "〕"));
        }
        if (year == 0) {
            problems.add("正文中没有找到年份，请连同标题一起粘贴，或者先填写年份。");
            return;
        }
        form.setYear(String.valueOf(year));
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            holiday(item.group(1).strip(), item.group(2));
        }
        if (form.getNames().isEmpty() && problems.isEmpty()) {
            problems.add("正文中没有找到放假安排。每个节日应占一行，如“一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。”");
        }
    }

    private void holiday(String name, String text) {
        boolean off = false;
        for (String sentence : text.split("[。；;]")) {
            if (sentence.contains("上班")) {
                days(name, sentence).forEach(day -> form.addMakeUpDay(day));
            } else if (!off && sentence.contains("放假")) {
                off = true;
                rest(name, sentence);
            }
        }
        if (!off) {
            problems.add("“" + name + "”一行没有写明哪天放假，请核对。");
        }
    }

    private void rest(String name, String sentence) {
        List<LocalDate> days = days(name, sentence.substring(0, sentence.indexOf("放假")));
        if (days.isEmpty() || days.size() > 2) {
            problems.add("“" + name + "”的放假日期无法识别，请在下面的表格中填写。");
            form.add(name, "", "");
            return;
        }
        LocalDate from = days.get(0);
        LocalDate to = days.get(days.size() - 1);
        Matcher count = COUNT.matcher(sentence);
        if (count.find() && Integer.parseInt(count.group(1)) != ChronoUnit.DAYS.between(from, to) + 1) {
            problems.add("“" + name + "”注明" + count.group() + "，按起止日期为" + (ChronoUnit.DAYS.between(from, to) + 1)
                    + "天，请核对。");
        }
        form.add(name, from.toString(), to.toString());
    }

    private List<LocalDate> days(String name, String sentence) {
        List<LocalDate> days = new ArrayList<>();
        int inYear = year;
        int month = 0;
        Matcher matcher = DAY.matcher(sentence);
        while (matcher.find()) {
            inYear = matcher.group(1) == null ? inYear : Integer.parseInt(matcher.group(1));
            month = matcher.group(2) == null ? month : Integer.parseInt(matcher.group(2));
            try {
                LocalDate day = LocalDate.of(inYear, month, Integer.parseInt(matcher.group(3)));
                days.add(day);
                weekday(name, day, matcher.group(4));
            } catch (DateTimeException e) {
                problems.add("“" + name + "”中的“" + matcher.group() + "”不是有效日期，请核对。");
            }
        }
        return days;
    }

    private void weekday(String name, LocalDate day, String note) {
        Matcher told = WEEKDAY.matcher(note == null ? "" : note);
        if (told.find()) {
            int number = WEEKDAYS.indexOf(told.group(1).replace('天', '日')) + 1;
            if (day.getDayOfWeek() != DayOfWeek.of(number)) {
                problems.add("“" + name + "”中" + day + "注明为周" + told.group(1) + "，实际不是，请核对年份和日期。");
            }
        }
    }
}
