package org.wuzhen.ledger;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseDesk;

/** 一案一档: the page of one case, and the same in short for Tasklist. A case that may not be read is not found. */
@Controller
class CasePage {

    private final CaseAccess access;
    private final Folders folders;
    private final CaseDesk desk;
    private final List<CaseOffers> offers;

    CasePage(CaseAccess access, Folders folders, CaseDesk desk, List<CaseOffers> offers) {
        this.access = access;
        this.folders = folders;
        this.desk = desk;
        this.offers = offers;
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        return fill(number, model, "ledger/case");
    }

    @GetMapping("/cases/{number}/panel")
    String panel(@PathVariable String number, Model model) {
        return fill(number, model, "ledger/panel");
    }

    /** The case of a task, for the tab beside its form. */
    @GetMapping("/tasks/{task}/case")
    String ofTask(@PathVariable String task) {
        String number = desk.caseOf(task).map(CaseNumber::value).orElse("");
        return "redirect:/cases/" + access.requireReadable(number).number() + "/panel";
    }

    private String fill(String number, Model model, String page) {
        CaseFile file = access.requireReadable(number);
        model.addAttribute("folder", folders.of(file));
        model.addAttribute(
                "offers", offers.stream().flatMap(o -> o.offers(file).stream()).toList());
        return page;
    }
}
