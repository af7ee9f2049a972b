package org.wuzhen.opinion.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.opinion.AuthorityUse;
import org.wuzhen.opinion.AuthorityUses;
import org.wuzhen.opinion.Desks;

/** 授权使用清单: every decision under a delegated authority, for the auditor and the district's director. */
@Controller
class AuthorityUsesPage {

    private static final int MOST = 500;

    private final UsesReaders readers;
    private final AuthorityUses uses;
    private final DelegatedAuthorities authorities;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final Desks desks;
    private final Directory directory;

    AuthorityUsesPage(
            UsesReaders readers,
            AuthorityUses uses,
            DelegatedAuthorities authorities,
            CaseAccess access,
            CaseFiles cases,
            Desks desks,
            Directory directory) {
        this.readers = readers;
        this.uses = uses;
        this.authorities = authorities;
        this.access = access;
        this.cases = cases;
        this.desks = desks;
        this.directory = directory;
    }

    @GetMapping("/office/authority/uses")
    String show(
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        if (!readers.mayRead()) {
            throw new AccessDeniedException("Not theirs to read");
        }
        List<String> problems = new ArrayList<>();
        LocalDate first = day(from, "起始日期", problems);
        LocalDate last = day(to, "截止日期", problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("截止日期早于起始日期，请核对。");
        }
        List<UseLine> found = problems.isEmpty()
                ? uses.of(given(department), given(officer), first, last, MOST).stream()
                        .map(this::line)
                        .toList()
                : List.of();
        model.addAttribute("uses", found);
        model.addAttribute("more", found.size() == MOST);
        model.addAttribute("problems", problems);
        model.addAttribute("department", department);
        model.addAttribute("officer", officer);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("departments", directory.departments());
        model.addAttribute("officers", officers());
        return "opinion/uses";
    }

    private UseLine line(AuthorityUse use) {
        DelegatedAuthority authority = authorities.find(use.authority()).orElseThrow();
        String head = use.onBehalfOf() != null
                ? use.onBehalfOf()
                : directory.headOf(use.department()).map(PostHolding::person).orElse(null);
        return new UseLine(
                RequestLines.minute(use.at()),
                use.number().value(),
                cases.find(use.number()).filter(access::mayRead).isPresent(),
                desks.nameOf(use.department()),
                directory.nameOf(use.officer()),
                head == null ? null : directory.nameOf(head),
                authority.document(),
                authority.scope(),
                RequestLines.yuan(use.amount()),
                use.beyond() == null,
                outcome(use));
    }

    private static String outcome(AuthorityUse use) {
        if (use.beyond() == null) {
            return "代表主要领导决定，对部门有约束力";
        }
        return "报主要领导决定（" + (use.headSaid() == null ? "待决定" : use.headSaid().label()) + "）：" + use.beyond();
    }

    private List<Person> officers() {
        return uses.officers().stream()
                .map(id -> new Person(id, directory.nameOf(id), true))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static LocalDate day(String text, String name, List<String> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add("“" + name + "”的格式不对，请填写日期，如 2026-09-01。");
            return null;
        }
    }
}
