package org.wuzhen.lists.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.lists.ListEntry;
import org.wuzhen.lists.ListKind;
import org.wuzhen.lists.Lists;
import org.wuzhen.lists.NewEntry;
import org.wuzhen.lists.Subject;

/** 三清单: the entries of one's own unit first; the process administrator adds, replaces from a day on, and ends. */
@Controller
@RequestMapping(ListsPage.PATH)
class ListsPage {

    static final String PATH = "/lists";

    private final ListReaders readers;
    private final Lists lists;
    private final Directory directory;
    private final DecisionNames decisions;
    private final Clock clock;

    ListsPage(ListReaders readers, Lists lists, Directory directory, DecisionNames decisions, Clock clock) {
        this.readers = readers;
        this.lists = lists;
        this.directory = directory;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** An entry as the page shows it. */
    record Line(
            long id,
            String list,
            String owner,
            String title,
            String text,
            String basis,
            String type,
            int version,
            String from,
            String to,
            String standing,
            String feeds,
            String why,
            String by) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) String ended,
            Model model) {
        read();
        Set<String> own = readers.own();
        List<ListEntry> shown = lists.all().stream()
                .filter(one -> kind.isBlank() || one.kind().name().equals(kind))
                .filter(one -> subject.isBlank() || one.subject().name().equals(subject))
                .filter(one -> owner.isBlank() || one.owner().equals(owner))
                .filter(one -> ended != null || one.to() == null || one.to().isAfter(today()))
                .toList();
        model.addAttribute(
                "own",
                shown.stream()
                        .filter(one -> own.contains(one.owner()))
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "others",
                shown.stream()
                        .filter(one -> !own.contains(one.owner()))
                        .map(this::line)
                        .toList());
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("subjects", Subject.values());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("owner", owner);
        model.addAttribute("ended", ended != null);
        model.addAttribute("may", readers.mayChange());
        return "lists/lists";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        change();
        return form(null, Map.of("from", today().toString()), List.of(), model);
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        change();
        try {
            lists.add(entry(typed));
        } catch (Lists.NotChanged not) {
            return form(null, typed, not.problems(), model);
        }
        after.addFlashAttribute("done", "已增加，" + typed.get("from") + "起执行。");
        return "redirect:" + PATH;
    }

    /** An entry with all its versions; whoever keeps the lists changes it here. */
    @GetMapping("/{entry}")
    String one(@PathVariable long entry, Model model) {
        read();
        ListEntry newest = versions(entry).get(0);
        return form(
                newest,
                Map.of(
                        "owner", newest.owner(),
                        "title", newest.title(),
                        "text", newest.text(),
                        "basis", newest.basis(),
                        "from", today().plusDays(1).toString()),
                List.of(),
                model);
    }

    @PostMapping("/{entry}")
    String replace(
            @PathVariable long entry, @RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        change();
        ListEntry newest = versions(entry).get(0);
        boolean end = "end".equals(typed.get("act"));
        try {
            if (end) {
                lists.end(entry, day(typed.get("from")), typed.get("why"));
            } else {
                lists.replace(entry, entry(typed));
            }
        } catch (Lists.NotChanged not) {
            return form(newest, typed, not.problems(), model);
        }
        after.addFlashAttribute("done", end ? "已停用，以前的版本保留备查。" : "新的版本" + typed.get("from") + "起执行，以前的版本保留备查。");
        return "redirect:" + PATH + "/" + entry;
    }

    private String form(ListEntry newest, Map<String, String> typed, List<String> problems, Model model) {
        model.addAttribute("entry", newest == null ? null : line(newest));
        model.addAttribute(
                "versions",
                newest == null
                        ? List.of()
                        : lists.versions(newest.id()).stream().map(this::line).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("subjects", Subject.values());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("types", DisputeType.values());
        model.addAttribute("may", readers.mayChange());
        return "lists/entry";
    }

    private List<ListEntry> versions(long id) {
        List<ListEntry> versions = lists.versions(id);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    private Line line(ListEntry one) {
        return new Line(
                one.id(),
                one.subject().label() + one.kind().label(),
                one.owner().equals(ListEntry.CENTRE)
                        ? "矛调中心"
                        : directory
                                .department(one.owner())
                                .map(Department::shortName)
                                .orElse(one.owner()),
                one.title(),
                one.text(),
                one.basis(),
                named(DisputeType.values(), one.disputeType())
                        .map(DisputeType::label)
                        .orElse(null),
                one.version(),
                one.from().toString(),
                one.to() == null ? null : one.to().toString(),
                one.holds(today()) ? "现行有效" : one.from().isAfter(today()) ? "尚未执行" : "已停用",
                decisions.words(one.feeds()),
                one.why(),
                one.enteredBy().equals("system") ? "初始配置" : directory.nameOf(one.enteredBy()));
    }

    private static NewEntry entry(Map<String, String> typed) {
        return new NewEntry(
                named(ListKind.values(), typed.get("kind")).orElse(null),
                named(Subject.values(), typed.get("subject")).orElse(null),
                typed.get("owner"),
                typed.get("title"),
                typed.get("text"),
                typed.get("basis"),
                named(DisputeType.values(), typed.get("type")).map(Enum::name).orElse(null),
                day(typed.get("from")),
                typed.get("why"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private void read() {
        if (!readers.mayRead()) {
            throw new AccessDeniedException("Not theirs to read");
        }
    }

    private void change() {
        if (!readers.mayChange()) {
            throw new AccessDeniedException("Not theirs to change");
        }
    }
}
