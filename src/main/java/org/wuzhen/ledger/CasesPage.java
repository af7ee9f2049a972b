package org.wuzhen.ledger;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;

/** 案件台账: the list of cases with its filters. What was looked for stays in the session and out of every address. */
@Controller
class CasesPage {

    private static final String SEARCH = "ledger.search";
    private static final int LONGEST_TEXT = 64;

    private final CaseList cases;
    private final ObjectProvider<LoadProgress> progress;

    CasesPage(CaseList cases, ObjectProvider<LoadProgress> progress) {
        this.cases = cases;
        this.progress = progress;
    }

    @GetMapping("/cases")
    String show(@RequestParam(defaultValue = "1") int page, HttpSession session, Model model) {
        CaseSearch search = session.getAttribute(SEARCH) instanceof CaseSearch kept ? kept : CaseSearch.ALL;
        model.addAttribute("search", search);
        model.addAttribute("list", cases.page(search, page));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("types", DisputeType.values());
        model.addAttribute("centres", cases.centres());
        progress.ifAvailable(load -> model.addAttribute("progress", load));
        return "ledger/cases";
    }

    @PostMapping("/cases")
    String search(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) String clear,
            HttpSession session) {
        if (clear != null) {
            session.removeAttribute(SEARCH);
        } else {
            String kept = text.strip();
            session.setAttribute(
                    SEARCH,
                    new CaseSearch(
                            constant(Stage.values(), stage),
                            constant(DisputeType.values(), type),
                            centre.isBlank() ? null : centre,
                            kept.substring(0, Math.min(LONGEST_TEXT, kept.length()))));
        }
        return "redirect:/cases";
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }
}
