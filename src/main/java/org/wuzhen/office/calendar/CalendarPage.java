package org.wuzhen.office.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.Viewer;
import org.wuzhen.deadline.HolidayNotice;
import org.wuzhen.deadline.HolidayNotices;
import org.wuzhen.deadline.Recount;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.directory.Directory;

/** 节假日安排: the years with their notices; a new notice is typed, pasted or uploaded, previewed and then entered. */
@Controller
@RequestMapping(CalendarPage.PATH)
class CalendarPage {

    static final String PATH = "/office/calendar";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LARGEST_FILE = 64 * 1024;
    private static final String REFRESH_SECONDS = "4";

    private final CalendarDesk desk;
    private final HolidayNotices notices;
    private final WorkingCalendars calendars;
    private final HolidayAlarm alarm;
    private final Directory directory;
    private final Clock clock;

    CalendarPage(
            CalendarDesk desk,
            HolidayNotices notices,
            WorkingCalendars calendars,
            HolidayAlarm alarm,
            Directory directory,
            Clock clock) {
        this.desk = desk;
        this.notices = notices;
        this.calendars = calendars;
        this.alarm = alarm;
        this.directory = directory;
        this.clock = clock;
    }

    /** An entry as the page lists it. */
    record EntryLine(String at, String by, int year, String source, boolean inForce) {}

    /** A recount as the page lists it. */
    record RunLine(
            String cause,
            String started,
            String finished,
            int total,
            int done,
            int changed,
            int past,
            int percent,
            boolean running,
            String state,
            String lastCase,
            String failedCase) {}

    /** A day that changes, as the preview lists it. */
    record DayLine(String day, String before, String after) {}

    @GetMapping
    String show(Model model, HttpServletResponse response) {
        Viewer viewer = desk.reader();
        WorkingCalendar calendar = calendars.current();
        List<HolidayNotices.Entry> entries = notices.entries();
        int thisYear = today().getYear();
        TreeSet<Integer> years = new TreeSet<>(calendar.years());
        years.add(thisYear);
        years.add(thisYear + 1);
        model.addAttribute(
                "years",
                years.descendingSet().stream()
                        .map(year -> YearCard.of(year, calendar, origin(year, entries)))
                        .toList());
        model.addAttribute(
                "entries", entries.stream().map(entry -> line(entry, entries)).toList());
        List<Recount> runs = notices.recounts();
        model.addAttribute("runs", runs.stream().map(CalendarPage::line).toList());
        model.addAttribute("alarm", alarm.sentence().orElse(null));
        model.addAttribute("keeps", viewer.runsSystem());
        model.addAttribute(
                "next",
                IntStream.iterate(thisYear, year -> year + 1)
                        .filter(year -> calendar.notice(year).isEmpty())
                        .findFirst()
                        .orElseThrow());
        if (!runs.isEmpty() && runs.get(0).running()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        return "office/calendar";
    }

    @GetMapping("/notice")
    String type(@RequestParam(required = false) String year, Model model) {
        desk.keeper();
        int asked = number(year, today().getYear() + 1);
        NoticeForm form = notices.entered(asked)
                .map(entry -> NoticeForm.of(entry.notice()))
                .or(() -> calendars.current().notice(asked).map(NoticeForm::of))
                .orElseGet(() -> NoticeForm.forYear(asked));
        return form(form, Map.of(), "", model);
    }

    /** Fills the form from the text of a notice. */
    @PostMapping("/notice/text")
    String paste(
            @RequestParam(defaultValue = "") String text, @RequestParam(required = false) String year, Model model) {
        desk.keeper();
        String pasted = text.strip();
        if (pasted.isEmpty() || pasted.length() > LONGEST_TEXT) {
            return form(
                    NoticeForm.forYear(number(year, today().getYear() + 1)),
                    Map.of("text", pasted.isEmpty() ? "请粘贴通知正文。" : "正文过长，请只粘贴通知本身。"),
                    pasted.length() > LONGEST_TEXT ? "" : pasted,
                    model);
        }
        NoticeText.Read read = NoticeText.of(pasted, number(year, 0));
        Map<String, String> problems =
                read.problems().isEmpty() ? Map.of() : Map.of("text", String.join(" ", read.problems()));
        model.addAttribute("filled", read.form().getNames().isEmpty() ? null : "已按正文填入表格，请逐项核对后预览。");
        return form(read.form(), problems, pasted, model);
    }

    /** Fills the form from a file in the form in which the notices that come with the system are kept. */
    @PostMapping("/notice/file")
    String upload(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        desk.keeper();
        String problem = "请选择文件。";
        if (file != null && !file.isEmpty()) {
            problem = "文件过大，放假安排文件不超过64KB。";
            if (file.getSize() <= LARGEST_FILE) {
                try {
                    HolidayNotice notice = HolidayNotice.fromJson(new String(file.getBytes(), StandardCharsets.UTF_8));
                    model.addAttribute("filled", "已按文件填入表格，请逐项核对后预览。");
                    return form(NoticeForm.of(notice), Map.of(), "", model);
                } catch (IllegalArgumentException e) {
                    problem = e.getMessage() + "。";
                }
            }
        }
        return form(NoticeForm.forYear(today().getYear() + 1), Map.of("file", problem), "", model);
    }

    /** Shows what the notice would change. */
    @PostMapping("/notice/preview")
    String preview(HttpServletRequest request, Model model) {
        desk.keeper();
        NoticeForm form = typed(request);
        Map<String, String> problems = new LinkedHashMap<>();
        HolidayNotice notice = checked(form, problems);
        if (notice == null) {
            return form(form, problems, "", model);
        }
        HolidayNotices.Preview preview = notices.preview(notice);
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("rests", YearCard.rests(notice));
        model.addAttribute("makeUpDays", YearCard.makeUpDays(notice));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "days", preview.days().stream().map(CalendarPage::line).toList());
        model.addAttribute("replaces", origin(notice.year(), notices.entries()));
        model.addAttribute("replaced", calendars.current().notice(notice.year()).orElse(null));
        return "office/calendar-preview";
    }

    /** Back to the form with what was typed. */
    @PostMapping("/notice/edit")
    String edit(HttpServletRequest request, Model model) {
        desk.keeper();
        return form(typed(request), Map.of(), "", model);
    }

    @PostMapping("/notice")
    String enter(HttpServletRequest request, Model model, RedirectAttributes after) {
        desk.keeper();
        NoticeForm form = typed(request);
        Map<String, String> problems = new LinkedHashMap<>();
        HolidayNotice notice = checked(form, problems);
        if (notice == null) {
            return form(form, problems, "", model);
        }
        int open = desk.enter(notice);
        after.addFlashAttribute("done", "已录入" + notice.year() + "年放假安排，在计期限" + open + "项正在重新计算。可以离开本页，计算在后台继续。");
        return "redirect:" + PATH;
    }

    private HolidayNotice checked(NoticeForm form, Map<String, String> problems) {
        HolidayNotice notice = form.read(problems);
        if (notice != null && notices.inForce(notice)) {
            problems.put("year", notice.year() + "年现行的放假安排与此完全相同，不需要再录入。");
            return null;
        }
        return notice;
    }

    private static NoticeForm typed(HttpServletRequest request) {
        NoticeForm form = new NoticeForm();
        form.setYear(request.getParameter("year"));
        form.setSource(request.getParameter("source"));
        form.setTitle(request.getParameter("title"));
        form.setCells(cells(request, "name"), cells(request, "from"), cells(request, "to"));
        form.setMakeUpDays(request.getParameter("makeUpDays"));
        return form;
    }

    private static List<String> cells(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String form(NoticeForm form, Map<String, String> problems, String text, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lines", form.lines());
        model.addAttribute("problems", problems);
        model.addAttribute("text", text);
        return "office/calendar-notice";
    }

    private String origin(int year, List<HolidayNotices.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.notice().year() == year)
                .findFirst()
                .map(entry -> directory.nameOf(entry.enteredBy()) + "于" + minute(entry.enteredAt()) + "录入")
                .orElse("随系统发布");
    }

    private EntryLine line(HolidayNotices.Entry entry, List<HolidayNotices.Entry> entries) {
        boolean newest = entries.stream()
                .filter(other -> other.notice().year() == entry.notice().year())
                .findFirst()
                .filter(entry::equals)
                .isPresent();
        return new EntryLine(
                minute(entry.enteredAt()),
                directory.nameOf(entry.enteredBy()),
                entry.notice().year(),
                entry.notice().source(),
                newest);
    }

    private static RunLine line(Recount run) {
        return new RunLine(
                run.cause(),
                minute(run.startedAt()),
                run.finishedAt() == null ? null : minute(run.finishedAt()),
                run.total(),
                Math.min(run.done(), run.total()),
                run.changed(),
                run.past(),
                run.percent(),
                run.running(),
                run.state().label(),
                run.lastCase(),
                run.failedCase());
    }

    private static DayLine line(HolidayNotices.DayChange change) {
        return new DayLine(
                change.day().getYear() + "年" + YearCard.day(change.day()),
                change.before() == null ? "上班" : "休息（" + change.before() + "）",
                change.after() == null ? "上班" : "休息（" + change.after() + "）");
    }

    private static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(WorkingCalendar.ZONE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static int number(String text, int otherwise) {
        return text != null && text.strip().matches("2[01]\\d\\d") ? Integer.parseInt(text.strip()) : otherwise;
    }
}
