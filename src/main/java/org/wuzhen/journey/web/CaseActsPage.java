package org.wuzhen.journey.web;

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
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.journey.Journey;
import org.wuzhen.journey.Journey.SuspensionGround;

/** 整案事项: one form page for each act on a whole case, on its own or inside Tasklist's tab. */
@Controller
@RequestMapping("/cases/{number}/acts/{act}")
class CaseActsPage {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DOCUMENT = 200;

    private final WholeCaseActs acts;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final Journey journey;
    private final Narratives narratives;

    CaseActsPage(WholeCaseActs acts, CaseAccess access, CaseFiles cases, Journey journey, Narratives narratives) {
        this.acts = acts;
        this.access = access;
        this.cases = cases;
        this.journey = journey;
        this.narratives = narratives;
    }

    /** What is typed into the form; empty texts where nothing is. */
    record Typed(String reason, String ground, String document, boolean confirmed) {

        static final Typed NOTHING = new Typed("", "", "", false);

        FormEntry entry(CaseNumber number) {
            Map<String, Object> values = new HashMap<>();
            values.put("reason", reason);
            values.put("ground", ground);
            values.put("document", document);
            values.put("confirmed", confirmed);
            return new FormEntry(number, null, values);
        }
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(required = false) String framed,
            Model model) {
        CaseFile file = theirs(number);
        WholeCaseAct what = known(act);
        return form(file, what, Typed.NOTHING, List.of(), framed != null, model);
    }

    @PostMapping
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        WholeCaseAct what = known(act);
        Typed typed = new Typed(reason, ground, document, confirmed);
        try {
            narratives.together(() -> carryOut(what, file, typed.entry(file.number())));
        } catch (FormRejected refused) {
            return form(file, what, typed, refused.problems(), framed != null, model);
        }
        String done = "已登记：" + what.label() + "。";
        if (!access.mayRead(cases.get(file.number()))) {
            model.addAttribute("done", done);
            model.addAttribute("framed", framed != null);
            return "journey/done";
        }
        after.addFlashAttribute("done", done);
        return "redirect:/cases/" + file.number() + (framed == null ? "" : "/panel");
    }

    private void carryOut(WholeCaseAct what, CaseFile file, FormEntry entry) {
        if (!WholeCaseActs.open(what, file)) {
            throw new FormRejected("案件当前阶段不能办理此事项。请返回案件页面，按当前阶段办理。");
        }
        CaseNumber number = file.number();
        if (what == WholeCaseAct.SUSPEND) {
            SuspensionGround ground = entry.choice("ground", "中止事由", SuspensionGround.class);
            String document = entry.required("document", "证明材料");
            shortEnough(entry, "证明材料", document, LONGEST_DOCUMENT);
            confirmed(entry);
            journey.suspend(number, ground, narratives.guarded(number, document));
            return;
        }
        String typed = entry.required("reason", what.reasonLabel());
        shortEnough(entry, what.reasonLabel(), typed, LONGEST_REASON);
        confirmed(entry);
        String reason = narratives.guarded(number, typed);
        switch (what) {
            case WITHDRAW -> journey.withdraw(number, reason);
            case REFUSE -> journey.refuse(number, reason);
            case CLUE -> journey.handOverClue(number, reason);
            case SHAM -> journey.stopSham(number, reason);
            case TERMINATE -> journey.terminate(number, reason);
            default -> throw new IllegalStateException("No act behind " + what);
        }
    }

    private static void confirmed(FormEntry entry) {
        entry.expect(entry.ticked("confirmed"), "请勾选确认，表示已知悉办理后果。");
        entry.check();
    }

    private static void shortEnough(FormEntry entry, String name, String text, int longest) {
        entry.expect(text == null || text.length() <= longest, "“" + name + "”请控制在" + longest + "字以内。");
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!acts.mayAct(file)) {
            throw new AccessDeniedException("Not theirs to act on");
        }
        return file;
    }

    private static WholeCaseAct known(String act) {
        return WholeCaseAct.of(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(
            CaseFile file, WholeCaseAct what, Typed typed, List<String> problems, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("what", what);
        model.addAttribute("path", what.path());
        model.addAttribute("typed", typed);
        model.addAttribute("grounds", SuspensionGround.values());
        model.addAttribute("problems", problems);
        model.addAttribute("open", WholeCaseActs.open(what, file) || !problems.isEmpty());
        model.addAttribute("framed", framed);
        return "journey/act";
    }
}
