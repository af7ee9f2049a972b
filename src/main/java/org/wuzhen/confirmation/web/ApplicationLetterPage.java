package org.wuzhen.confirmation.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.PrintedPaper;
import org.wuzhen.confirmation.Confirmation;

/** 司法确认申请书: as the parties sign it and the court gets it, with the names in full; every look at it is registered. */
@Controller
class ApplicationLetterPage {

    private static final String PAPER = "司法确认申请书";

    private final CaseAccess access;
    private final LetterOffers offers;
    private final Confirmation confirmation;
    private final Reveals reveals;

    ApplicationLetterPage(CaseAccess access, LetterOffers offers, Confirmation confirmation, Reveals reveals) {
        this.access = access;
        this.offers = offers;
        this.confirmation = confirmation;
        this.reveals = reveals;
    }

    @GetMapping("/cases/{number}/confirmation")
    String show(@PathVariable String number, Model model) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayPrint(file)) {
            throw new AccessDeniedException("Not theirs to print");
        }
        List<PrintedPaper> papers = confirmation
                .printed(file.number(), text -> reveals.printed(file.number(), PAPER, text))
                .map(List::of)
                .orElse(List.of());
        if (!papers.isEmpty()) {
            reveals.paper(file.number(), PAPER);
        }
        model.addAttribute("number", file.number().value());
        model.addAttribute("heading", PAPER);
        model.addAttribute("none", "申请材料还没有准备好，没有可以打印的申请书。");
        model.addAttribute("papers", papers);
        return "web/sheets";
    }
}
