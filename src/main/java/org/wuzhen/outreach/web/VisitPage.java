package org.wuzhen.outreach.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.outreach.Found;
import org.wuzhen.outreach.FoundDispute;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;
import org.wuzhen.outreach.Round;
import org.wuzhen.outreach.Visit;
import org.wuzhen.outreach.VisitState;

/**
 * 走访记录 as it is kept on a phone: what was found is registered, and the visit recorded or its absence explained. It works
 * the visit's own task, as Tasklist does.
 */
@Controller
@RequestMapping(OutreachPage.PATH + "/{number}/visits/{id}")
class VisitPage {

    private static final int TASKS = 500;
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;
    private static final String PHONE = "1\\d{10}|0\\d{9,11}";

    private final OutreachPage rounds;
    private final OutreachReaders readers;
    private final Outreach outreach;
    private final OpenTasks tasks;
    private final CaseDesk desk;
    private final CaseAccess access;
    private final Directory directory;

    VisitPage(
            OutreachPage rounds,
            OutreachReaders readers,
            Outreach outreach,
            OpenTasks tasks,
            CaseDesk desk,
            CaseAccess access,
            Directory directory) {
        this.rounds = rounds;
        this.readers = readers;
        this.outreach = outreach;
        this.tasks = tasks;
        this.desk = desk;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable long id, Model model) {
        return page(visit(number, id), Map.of(), Map.of(), List.of(), model);
    }

    @PostMapping("/record")
    String record(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes after) {
        Visit visit = visit(number, id);
        Map<String, Object> form = new HashMap<>();
        Set.of("result", "people", "summary", "reason", "newDay").forEach(key -> form.put(key, typed.get(key)));
        try {
            String task =
                    task(visit).map(OpenTask::id).orElseThrow(() -> new FormRejected("这次走访没有等您办理的任务：可能已经记录，或者由他人办理。"));
            desk.complete(task, form);
        } catch (FormRejected refused) {
            return page(visit, typed, Map.of(), refused.problems(), model);
        }
        after.addFlashAttribute("done", "已提交。");
        return "redirect:" + OutreachPage.PATH + "/" + visit.round() + "/visits/" + id;
    }

    @PostMapping("/disputes")
    String dispute(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes after) {
        Visit visit = visit(number, id);
        CaseNumber found;
        try {
            if (!reports(visit)) {
                throw new FormRejected("只有走访人和记录人可以登记走访中发现的纠纷。");
            }
            found = outreach.report(visit, dispute(new FormEntry(null, null, new HashMap<>(typed))));
        } catch (FormRejected refused) {
            return page(visit, Map.of(), typed, refused.problems(), model);
        }
        after.addFlashAttribute("done", "纠纷已登记，案号" + found + "。");
        return "redirect:" + OutreachPage.PATH + "/" + visit.round() + "/visits/" + id;
    }

    private static FoundDispute dispute(FormEntry entry) {
        String reference = entry.required("reference", "登记编号");
        DisputeType type = entry.choice("type", "纠纷类型", DisputeType.class);
        String applicant = entry.required("applicant", "反映人姓名");
        String phone = entry.text("phone");
        String respondent = entry.required("respondent", "对方");
        String facts = entry.required("facts", "什么事");
        String claims = entry.required("claims", "想怎么解决");
        entry.expect(reference == null || reference.matches("[0-9a-f-]{36}"), "页面已经过期，请刷新后重新填写。");
        entry.expect(phone == null || phone.matches(PHONE), "“电话”请填写11位手机号码，或者带区号的固定电话（只填数字）。");
        entry.expect(
                (applicant == null || applicant.length() <= LONGEST_NAME)
                        && (respondent == null || respondent.length() <= LONGEST_NAME),
                "姓名、名称请控制在" + LONGEST_NAME + "字以内。");
        entry.expect(
                (facts == null || facts.length() <= LONGEST) && (claims == null || claims.length() <= LONGEST),
                "“什么事”“想怎么解决”请各控制在" + LONGEST + "字以内。");
        entry.check();
        return new FoundDispute(
                reference,
                type,
                applicant,
                phone,
                respondent,
                entry.ticked("organisation") ? Party.Kind.ORGANISATION : Party.Kind.PERSON,
                facts,
                claims);
    }

    private String page(
            Visit visit, Map<String, String> typed, Map<String, String> dispute, List<String> problems, Model model) {
        Round round = outreach.round(visit.round());
        Optional<OpenTask> task = task(visit);
        List<Found> found = outreach.foundOn(List.of(visit.id())).getOrDefault(visit.id(), List.of());
        Set<CaseNumber> open =
                access.readable(found.stream().map(Found::caseNumber).toList());
        model.addAttribute("number", round.number().value());
        model.addAttribute("period", round.period().name());
        model.addAttribute("visit", visit);
        model.addAttribute("community", Shown.community(outreach.communities(round.centre()), visit));
        model.addAttribute("visitor", directory.nameOf(visit.visitor()));
        model.addAttribute("recorder", visit.recordedBy() == null ? null : directory.nameOf(visit.recordedBy()));
        model.addAttribute("recorded", Shown.minute(visit.recordedAt()));
        model.addAttribute("due", visit.state() == VisitState.PLANNED ? Shown.minute(outreach.recordDue(visit)) : null);
        model.addAttribute("records", task.filter(VisitPage::isRecord).isPresent());
        model.addAttribute("explains", task.filter(one -> !isRecord(one)).isPresent());
        model.addAttribute("reports", reports(visit));
        model.addAttribute(
                "cases",
                found.stream()
                        .map(f -> new OutreachPage.Case(f.caseNumber().value(), open.contains(f.caseNumber())))
                        .toList());
        model.addAttribute("types", DisputeType.values());
        model.addAttribute(
                "reference", dispute.getOrDefault("reference", UUID.randomUUID().toString()));
        model.addAttribute("typed", typed);
        model.addAttribute("dispute", dispute);
        model.addAttribute("problems", problems);
        return "outreach/visit";
    }

    private Visit visit(String number, long id) {
        Round round = rounds.readable(number);
        return outreach.visit(id)
                .filter(one -> one.round().equals(round.number()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean reports(Visit visit) {
        String person = readers.person();
        return visit.visitor().equals(person)
                || person.equals(visit.recordedBy())
                || task(visit).isPresent();
    }

    /** The task of this visit that the person logged in may work. */
    private Optional<OpenTask> task(Visit visit) {
        String person = readers.person();
        return tasks.visible(TASKS).tasks().stream()
                .filter(one -> visit.round().equals(one.own()))
                .filter(one -> OutreachProcess.VISIT_TASKS.contains(one.element()))
                .filter(one -> one.assignee() == null || one.assignee().equals(person))
                .filter(one -> String.valueOf(visit.id())
                        .equals(String.valueOf(desk.form(one.id()).get("visit"))))
                .findFirst();
    }

    private static boolean isRecord(OpenTask task) {
        return task.element().equals(OutreachProcess.RECORD_VISIT);
    }
}
