package org.wuzhen.handling.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.NewSummons;
import org.wuzhen.handling.Offices;
import org.wuzhen.handling.SummoningBody;

/** 吹哨报到: which departments were summoned to a case, a further summons, and taking one back. */
@Controller
@RequestMapping("/cases/{number}/summons")
class SummonsPage {

    private static final int LONGEST_DEMAND = 1000;
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final DepartmentCallers callers;
    private final CaseAccess access;
    private final Matters matters;
    private final Offices offices;
    private final Narratives narratives;

    SummonsPage(DepartmentCallers callers, CaseAccess access, Matters matters, Offices offices, Narratives narratives) {
        this.callers = callers;
        this.access = access;
        this.matters = matters;
        this.offices = offices;
        this.narratives = narratives;
    }

    /** A summons as the page shows it. */
    record Line(long id, String department, String body, String demand, String at, String standing, boolean open) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of("kind", SummoningBody.STREET.name()), List.of(), framed != null, model);
    }

    @PostMapping
    String summon(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            narratives.together(() -> matters.summon(
                    file.number(), summons(file, new FormEntry(file.number(), null, new HashMap<>(typed)))));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已吹哨，" + offices.nameOf(typed.get("department")) + "派驻干部的待办中已有签收任务，部门系统同时收到。");
        return again(file, framed);
    }

    @PostMapping("/{matter}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        matters.matter(file.number(), matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            if (reason.length() > LONGEST_REASON) {
                throw new FormRejected("“撤回理由”请控制在" + LONGEST_REASON + "字以内。");
            }
            narratives.together(
                    () -> matters.withdraw(file.number(), matter, narratives.guarded(file.number(), reason)));
        } catch (FormRejected refused) {
            Map<String, String> typed = Map.of("kind", SummoningBody.STREET.name(), "reason-" + matter, reason);
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已撤回吹哨。");
        return again(file, framed);
    }

    private NewSummons summons(CaseFile file, FormEntry entry) {
        SummoningBody kind = entry.choice("kind", "吹哨单位类别", SummoningBody.class);
        String body = entry.required("body", "吹哨单位名称");
        String department = entry.required("department", "召请部门");
        String demand = entry.required("demand", "办理要求");
        String place = entry.text("place");
        entry.expect(body == null || body.length() <= LONGEST_LINE, "“吹哨单位名称”请控制在" + LONGEST_LINE + "字以内。");
        entry.expect(place == null || place.length() <= LONGEST_LINE, "“地点”请控制在" + LONGEST_LINE + "字以内。");
        entry.expect(demand == null || demand.length() <= LONGEST_DEMAND, "“办理要求”请控制在" + LONGEST_DEMAND + "字以内。");
        entry.check();
        return new NewSummons(
                kind,
                body,
                department,
                narratives.guarded(file.number(), demand),
                place == null ? null : narratives.guarded(file.number(), place),
                entry.ticked("complicated"));
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("inHand", Matters.inHand(file));
        model.addAttribute(
                "lines",
                matters.of(file.number()).stream()
                        .filter(Matter::summoned)
                        .map(this::line)
                        .toList());
        model.addAttribute("kinds", SummoningBody.values());
        model.addAttribute("departments", offices.departments());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "handling/summons";
    }

    private Line line(Matter matter) {
        return new Line(
                matter.id(),
                offices.nameOf(matter.department()),
                matter.body(),
                matter.demand(),
                MINUTE.format(matter.raisedAt()),
                matter.open() ? matter.state().label() : matter.outcome().label(),
                matter.open());
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!callers.mayCall(file)) {
            throw new AccessDeniedException("Not theirs to summon to");
        }
        return file;
    }

    private static String again(CaseFile file, String framed) {
        return "redirect:/cases/" + file.number() + "/summons" + (framed == null ? "" : "?framed");
    }
}
