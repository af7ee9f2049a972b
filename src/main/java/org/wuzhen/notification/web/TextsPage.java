package org.wuzhen.notification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.notification.CentrePhones;
import org.wuzhen.notification.Template;
import org.wuzhen.notification.Templates;

/** 消息模板: at which step whom is told what; the process administrator gives a text a new version from a day on. */
@Controller
@RequestMapping(TextsPage.PATH)
class TextsPage {

    static final String PATH = "/messages/texts";

    private final MessageReaders readers;
    private final Templates templates;
    private final CentrePhones phones;
    private final Directory directory;
    private final Clock clock;

    TextsPage(MessageReaders readers, Templates templates, CentrePhones phones, Directory directory, Clock clock) {
        this.readers = readers;
        this.templates = templates;
        this.phones = phones;
        this.directory = directory;
        this.clock = clock;
    }

    /** A version as the page shows it. */
    record Line(
            long id,
            String step,
            String recipient,
            String channel,
            String body,
            int version,
            String from,
            String to,
            String standing,
            boolean newest) {}

    /** A centre and its phone. */
    record Phone(String centre, String name, String phone) {}

    @GetMapping
    String show(@RequestParam(required = false) String ended, Model model) {
        if (!readers.mayReadTexts()) {
            throw new AccessDeniedException("Not theirs to read");
        }
        List<Template> all = templates.all();
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(one ->
                                ended != null || one.to() == null || one.to().isAfter(today()))
                        .map(one -> line(one, all))
                        .toList());
        Map<String, String> known = phones.all();
        model.addAttribute(
                "phones",
                directory.centres().stream()
                        .map(one -> new Phone(one.code(), one.shortName(), known.get(one.code())))
                        .toList());
        model.addAttribute("ended", ended != null);
        model.addAttribute("may", readers.mayChangeTexts());
        return "notification/texts";
    }

    @GetMapping("/{text}")
    String edit(@PathVariable long text, Model model) {
        theirs();
        Template template = text(text);
        return form(template, template.body(), today().toString(), List.of(), model);
    }

    @PostMapping("/{text}")
    String replace(
            @PathVariable long text,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "replace") String act,
            Model model,
            RedirectAttributes after) {
        theirs();
        Template template = text(text);
        try {
            if (act.equals("end")) {
                templates.end(text, day(from));
            } else {
                templates.replace(text, body, day(from));
            }
        } catch (Templates.NotChanged not) {
            return form(template, body, from, not.problems(), model);
        }
        after.addFlashAttribute(
                "done", act.equals("end") ? "已停用，" + from + "起不再发送这条消息。" : "新的内容" + from + "起使用，此前的版本保留备查。");
        return "redirect:" + PATH;
    }

    @PostMapping("/phones/{centre}")
    String phone(@PathVariable String centre, @RequestParam(defaultValue = "") String phone, RedirectAttributes after) {
        theirs();
        if (directory.centres().stream().map(Centre::code).noneMatch(centre::equals)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            phones.enter(centre, phone);
            after.addFlashAttribute("done", "咨询电话已登记。");
        } catch (Templates.NotChanged not) {
            after.addFlashAttribute("problem", not.getMessage());
        }
        return "redirect:" + PATH;
    }

    private String form(Template template, String body, String from, List<String> problems, Model model) {
        model.addAttribute("text", line(template, List.of(template)));
        model.addAttribute("staff", !template.recipient().parties());
        model.addAttribute("body", body);
        model.addAttribute("from", from);
        model.addAttribute("problems", problems);
        return "notification/text";
    }

    private Line line(Template one, List<Template> all) {
        boolean newest =
                all.stream().noneMatch(other -> other.code().equals(one.code()) && other.version() > one.version());
        String standing = one.holds(today()) ? "使用中" : one.from().isAfter(today()) ? "未到启用日期" : "已停用";
        return new Line(
                one.id(),
                one.step(),
                one.recipient().label(),
                one.channel().label(),
                one.body(),
                one.version(),
                one.from().toString(),
                one.to() == null ? null : one.to().toString(),
                standing,
                newest);
    }

    private Template text(long id) {
        try {
            return templates.get(id);
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    private void theirs() {
        if (!readers.mayChangeTexts()) {
            throw new AccessDeniedException("Not theirs to change");
        }
    }
}
