package org.wuzhen.journey.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.journey.Handovers;
import org.wuzhen.sealing.PersonalNumber;

/** 工作交接: a leader picks a person, ticks what is to be handed over, and says to whom and why. */
@Controller
@RequestMapping("/handover")
class HandoverPage {

    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Handovers handovers;
    private final Directory directory;

    HandoverPage(Handovers handovers, Directory directory) {
        this.handovers = handovers;
        this.directory = directory;
    }

    /** What was ticked and typed. */
    record Typed(Set<String> tasks, Set<String> cases, String to, String reason, boolean told) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String centre, @RequestParam(defaultValue = "") String from, Model model) {
        return page(centre, from, null, List.of(), model);
    }

    @PostMapping
    String handOver(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam String from,
            @RequestParam(name = "task", defaultValue = "") Set<String> tasks,
            @RequestParam(name = "case", defaultValue = "") Set<String> cases,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean told,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(tasks, cases, to, reason.strip(), told);
        try {
            check(typed);
            handovers.handOver(from, to, tasks, cases, typed.reason());
        } catch (FormRejected refused) {
            return page(centre, from, typed, refused.problems(), model);
        }
        after.addFlashAttribute(
                "done", "已移交给" + directory.nameOf(to) + "：" + cases.size() + "件案件、" + tasks.size() + "项任务。");
        after.addAttribute("centre", centre);
        after.addAttribute("from", from);
        return "redirect:/handover";
    }

    private static void check(Typed typed) {
        if (typed.to().isBlank()) {
            throw new FormRejected("请选择接任人。");
        }
        if (typed.reason().isEmpty()) {
            throw new FormRejected("请写明移交的事由。");
        }
        if (typed.reason().length() > LONGEST_REASON) {
            throw new FormRejected("事由请控制在" + LONGEST_REASON + "字以内。");
        }
        if (!PersonalNumber.in(typed.reason()).isEmpty()) { // one reason for several cases: no case to seal it beside
            throw new FormRejected("事由中请不要写证件、手机或银行卡号码。");
        }
        if (!typed.cases().isEmpty() && !typed.told()) {
            throw new FormRejected("更换承办人须先核实接任人与当事人没有利害关系，并告知双方当事人；请核实后勾选确认。");
        }
    }

    private String page(String centre, String from, Typed typed, List<String> problems, Model model) {
        Set<String> led = new TreeSet<>(handovers.led());
        if (led.isEmpty()) {
            throw new AccessDeniedException("Leads no centre");
        }
        String at = led.contains(centre) ? centre : led.iterator().next();
        Map<String, String> people = handovers.people(at);
        String person = people.containsKey(from) ? from : null;
        Handovers.Work work = person == null ? null : handovers.workOf(person);
        model.addAttribute(
                "centres",
                directory.centres().stream().filter(c -> led.contains(c.code())).toList());
        model.addAttribute("centre", directory.centre(at));
        model.addAttribute("people", people);
        model.addAttribute("from", person);
        model.addAttribute("work", work);
        model.addAttribute(
                "due",
                work == null
                        ? Map.of()
                        : work.tasks().stream().collect(Collectors.toMap(OpenTask::id, HandoverPage::due)));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "journey/handover";
    }

    private static String due(OpenTask task) {
        return task.due() == null ? "无期限" : MINUTE.format(task.due());
    }
}
