package org.wuzhen.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/**
 * 查看记录: who looked at whose data and why. The auditor reads all of it; the security administrator, who sees no case
 * content, reads who, when, what kind and how often, without the case and without the note.
 */
@Controller
class RevealsPage {

    private static final int PAGE = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Reveals reveals;
    private final LoggedIn loggedIn;
    private final Directory directory;
    private final Clock clock;

    RevealsPage(Reveals reveals, LoggedIn loggedIn, Directory directory, Clock clock) {
        this.reveals = reveals;
        this.loggedIn = loggedIn;
        this.directory = directory;
        this.clock = clock;
    }

    /** A line of the register as it is shown; the case and the note are null for who may not see them. */
    record Line(
            String at, String who, String post, String number, String own, String what, String purpose, String note) {}

    @GetMapping("/security/reveals")
    String list(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        boolean auditor = holds(Post.AUDITOR);
        if (!auditor && !holds(Post.SECURITY_ADMIN)) {
            throw new AccessDeniedException("Not theirs to read");
        }
        LocalDate today = LocalDate.now(clock.withZone(Reveals.OFFICE));
        LocalDate first = day(from);
        LocalDate last = day(to);
        boolean bad = !from.isBlank() && first == null || !to.isBlank() && last == null;
        int shown = Math.min(Math.max(1, page), 10_000);
        List<RevealEntry> entries = bad
                ? List.of()
                : reveals.register(person.isBlank() ? null : person.strip(), first, last, PAGE + 1, (shown - 1) * PAGE);
        model.addAttribute("problem", bad ? "日期请写成 2026-11-23 的样子。" : null);
        model.addAttribute(
                "lines", entries.stream().limit(PAGE).map(e -> line(e, auditor)).toList());
        model.addAttribute("more", entries.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("person", person);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("auditor", auditor);
        model.addAttribute("alarms", reveals.alarms(today));
        return "access/reveals";
    }

    private Line line(RevealEntry e, boolean auditor) {
        String post = e.post() == null ? "" : Post.valueOf(e.post()).label();
        return new Line(
                MINUTE.format(e.revealedAt().atZone(Reveals.OFFICE)),
                e.name() + "（" + e.person() + "）",
                e.centre() == null ? post : directory.centre(e.centre()).shortName() + " · " + post,
                auditor ? e.caseNumber() : null,
                auditor ? e.ownNumber() : null,
                e.field().label(),
                e.purpose().label().replaceAll("（.*", ""),
                auditor ? e.note() : null);
    }

    private boolean holds(Post post) {
        return loggedIn.personId().stream()
                .flatMap(id -> directory.postsOf(id).stream())
                .anyMatch(holding -> holding.post() == post);
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
