package org.wuzhen.opinion.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.DepartmentCallers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.opinion.Desk;
import org.wuzhen.opinion.Desks;
import org.wuzhen.opinion.Matter;
import org.wuzhen.opinion.NewRequest;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Request;

/** 征询部门意见: what a case has asked departments, a further question, and taking one back. */
@Controller
@RequestMapping("/cases/{number}/departments")
class DepartmentsPage {

    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST_REASON = 500;

    private final DepartmentCallers callers;
    private final CaseAccess access;
    private final Opinions opinions;
    private final RequestLines lines;
    private final Desks desks;
    private final Directory directory;
    private final Narratives narratives;

    DepartmentsPage(
            DepartmentCallers callers,
            CaseAccess access,
            Opinions opinions,
            RequestLines lines,
            Desks desks,
            Directory directory,
            Narratives narratives) {
        this.callers = callers;
        this.access = access;
        this.opinions = opinions;
        this.lines = lines;
        this.desks = desks;
        this.directory = directory;
        this.narratives = narratives;
    }

    /** What is typed into the form; empty texts where nothing is. */
    record Typed(String department, String matter, String question, String amount, String wantedOn) {

        static final Typed NOTHING = new Typed("", Matter.OPINION.name(), "", "", "");

        FormEntry entry(CaseNumber number) {
            Map<String, Object> values = new HashMap<>();
            values.put("department", department);
            values.put("matter", matter);
            values.put("question", question);
            values.put("amount", amount);
            values.put("wantedOn", wantedOn);
            return new FormEntry(number, null, values);
        }
    }

    /** A department that can be chosen, with those who would answer. */
    record Choice(String department, String name, String officers) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        CaseFile file = theirs(number);
        return page(file, Typed.NOTHING, List.of(), framed != null, model);
    }

    @PostMapping
    String ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String wantedOn,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        Typed typed = new Typed(department, matter, question, amount, wantedOn);
        try {
            narratives.together(() -> opinions.ask(file.number(), request(file, typed.entry(file.number()))));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已征询" + desks.nameOf(department) + "，派驻干部的待办中已有这项征询。");
        return again(file, framed);
    }

    @GetMapping("/{request}/withdraw")
    String withdrawal(
            @PathVariable String number,
            @PathVariable long request,
            @RequestParam(required = false) String framed,
            Model model) {
        CaseFile file = theirs(number);
        return withdrawalPage(file, known(file, request), "", List.of(), framed != null, model);
    }

    @PostMapping("/{request}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        Request asked = known(file, request);
        try {
            if (reason.length() > LONGEST_REASON) {
                throw new FormRejected("“撤回理由”请控制在" + LONGEST_REASON + "字以内。");
            }
            narratives.together(
                    () -> opinions.withdraw(file.number(), request, narratives.guarded(file.number(), reason)));
        } catch (FormRejected refused) {
            return withdrawalPage(file, asked, reason, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已撤回对" + desks.nameOf(asked.department()) + "的征询。");
        return again(file, framed);
    }

    private NewRequest request(CaseFile file, FormEntry entry) {
        String department = entry.text("department");
        entry.expect(department != null, "请选择要征询的部门。");
        Matter matter = entry.choice("matter", "征询要求", Matter.class);
        String question = entry.required("question", "征询内容");
        entry.expect(
                question == null || question.length() <= LONGEST_QUESTION, "“征询内容”请控制在" + LONGEST_QUESTION + "字以内。");
        BigDecimal amount = entry.yuan("amount", "涉及金额");
        LocalDate wantedOn = entry.day("wantedOn", "希望答复日期");
        entry.check();
        return new NewRequest(department, matter, narratives.guarded(file.number(), question), amount, wantedOn);
    }

    private String page(CaseFile file, Typed typed, List<String> problems, boolean framed, Model model) {
        head(file, problems, framed, model);
        model.addAttribute("requests", lines.of(file.number()));
        model.addAttribute("inHand", Opinions.inHand(file));
        model.addAttribute(
                "choices", desks.of(file.centre()).stream().map(this::choice).toList());
        model.addAttribute("matters", Matter.values());
        model.addAttribute("typed", typed);
        return "opinion/departments";
    }

    private String withdrawalPage(
            CaseFile file, Request request, String reason, List<String> problems, boolean framed, Model model) {
        head(file, problems, framed, model);
        model.addAttribute("line", lines.line(request));
        model.addAttribute("reason", reason);
        return "opinion/withdraw";
    }

    private static void head(CaseFile file, List<String> problems, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
    }

    private Choice choice(Desk desk) {
        return new Choice(
                desk.department(),
                desk.name(),
                directory.centre(desk.centre()).shortName()
                        + desk.officers().stream()
                                .map(this::officer)
                                .distinct()
                                .collect(Collectors.joining("、", "：", "")));
    }

    private String officer(PostHolding holding) {
        return directory.nameOf(holding.person())
                + (holding.mode() == null ? "" : "（" + holding.mode().label() + "）");
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!callers.mayCall(file)) {
            throw new AccessDeniedException("Not theirs to ask about");
        }
        return file;
    }

    private Request known(CaseFile file, long request) {
        return opinions.request(file.number(), request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String again(CaseFile file, String framed) {
        return "redirect:/cases/" + file.number() + "/departments" + (framed == null ? "" : "?framed");
    }
}
