package org.wuzhen.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.supervision.Desk;
import org.wuzhen.supervision.DeskQuery;
import org.wuzhen.supervision.Watched;

/** 督办: what is late or nearly so at the centres of whoever looks, reminders of several at once, and the open orders. */
@Controller
@RequestMapping(DeskPage.PATH)
class DeskPage {

    static final String PATH = "/supervision";

    private static final int PAGE = 50;
    private static final int ORDERS = 50;

    private final DeskReaders readers;
    private final Desk desk;
    private final Directory directory;
    private final Clock clock;

    DeskPage(DeskReaders readers, Desk desk, Directory directory, Clock clock) {
        this.readers = readers;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /** A matter as the page shows it. */
    record Line(
            long clock,
            String number,
            String centre,
            String matter,
            String term,
            boolean legal,
            String light,
            String lightText,
            String due,
            String holder,
            String reminded,
            Long order,
            String orderNumber) {}

    /** A centre with its counts. */
    record Unit(String code, String name, int amber, int red, int unanswered, int answered) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Set<String> centres = theirs();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, String> names =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        Set<String> asked = centres.contains(centre) ? Set.of(centre) : centres;
        Instant afterDue = after.isBlank() ? null : due(after);
        List<Watched> found = desk.watched(new DeskQuery(
                asked,
                department.isBlank() ? null : department,
                light.isBlank() ? null : Boolean.valueOf(light.equals("red")),
                kind.isBlank() ? null : Boolean.valueOf(kind.equals("legal")),
                afterDue,
                afterDue == null ? null : clockOf(after),
                now,
                PAGE + 1));
        List<Watched> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> holders = directory.namesOf(page.stream()
                .map(Watched::person)
                .filter(person -> person != null)
                .collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                page.stream().map(one -> line(one, names::get, holders::get)).toList());
        model.addAttribute("next", found.size() > PAGE ? key(page.get(PAGE - 1)) : null);
        model.addAttribute("first", after.isBlank());
        model.addAttribute(
                "units",
                desk.counts(centres, now).stream()
                        .map(one -> new Unit(
                                one.centre(),
                                names.get(one.centre()),
                                one.amber(),
                                one.red(),
                                one.unanswered(),
                                one.answered()))
                        .toList());
        model.addAttribute("open", orders(asked, false, now));
        model.addAttribute("ended", orders(asked, true, now));
        model.addAttribute(
                "centres",
                directory.centres().stream()
                        .filter(one -> centres.contains(one.code()))
                        .toList());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("centre", centre);
        model.addAttribute("department", department);
        model.addAttribute("light", light);
        model.addAttribute("kind", kind);
        model.addAttribute("after", after);
        return "supervision/desk";
    }

    @PostMapping("/remind")
    String remind(
            @RequestParam(name = "clock", required = false) List<Long> chosen,
            @RequestParam Map<String, String> typed,
            RedirectAttributes done) {
        Set<String> centres = theirs();
        if (chosen == null || chosen.isEmpty()) {
            done.addFlashAttribute("problem", "没有选择事项，请先勾选要催办的事项。");
        } else {
            int count = desk.remind(chosen.subList(0, Math.min(PAGE, chosen.size())), centres);
            int gone = Math.min(PAGE, chosen.size()) - count;
            done.addFlashAttribute(
                    "done", "已催办" + count + "件，承办人和承办岗位打开页面即可看到" + (gone == 0 ? "。" : "；另有" + gone + "件已经办结，没有催办。"));
        }
        UriComponentsBuilder back = UriComponentsBuilder.fromPath(PATH);
        for (String name : List.of("centre", "department", "light", "kind", "after")) {
            String value = typed.getOrDefault(name, "");
            if (!value.isBlank()) {
                back.queryParam(name, "{" + name + "}");
            }
        }
        return "redirect:" + back.build(false).expand(typed).encode().toUriString();
    }

    private List<OrderLine> orders(Set<String> centres, boolean ended, Instant now) {
        return desk.orders(centres, ended, ORDERS).stream()
                .map(order -> OrderLine.of(order, now))
                .toList();
    }

    private Line line(Watched one, Function<String, String> centre, Function<String, String> holder) {
        String held = one.person() == null ? "待领取" : holder.apply(one.person());
        String unit = one.department() == null
                ? centre.apply(one.centre())
                : directory
                        .department(one.department())
                        .map(Department::shortName)
                        .orElse(one.department());
        return new Line(
                one.clock(),
                one.caseNumber().value(),
                unit,
                one.task() == null ? "本案办理" : one.task(),
                one.label(),
                one.legal(),
                one.overdue() ? "red" : "amber",
                one.overdue() ? "红·已超期" : "黄·将到期",
                OrderLine.minute(one.dueAt()),
                held,
                one.reminders() == 0 ? "未催办" : "催办" + one.reminders() + "次，最近" + OrderLine.minute(one.remindedAt()),
                one.orderId(),
                one.orderNumber());
    }

    private Set<String> theirs() {
        Set<String> centres = readers.centres();
        if (centres.isEmpty()) {
            throw new AccessDeniedException("Not their desk");
        }
        return centres;
    }

    private static String key(Watched last) {
        return last.dueAt() + "~" + last.clock();
    }

    private static Instant due(String key) {
        try {
            return Instant.parse(key.split("~")[0]);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Long clockOf(String key) {
        String[] parts = key.split("~");
        return parts.length == 2 && parts[1].matches("\\d{1,18}") ? Long.valueOf(parts[1]) : 0L;
    }
}
