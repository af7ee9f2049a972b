package org.wuzhen.petition.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.petition.PetitionPapers;

/** 信访文书: what the petitioner was told, with the names in full, to be printed. */
@Controller
class PetitionPapersPage {

    private final CaseAccess access;
    private final PetitionOffers offers;
    private final PetitionPapers papers;

    PetitionPapersPage(CaseAccess access, PetitionOffers offers, PetitionPapers papers) {
        this.access = access;
        this.offers = offers;
        this.papers = papers;
    }

    @GetMapping("/cases/{number}/petition")
    String show(@PathVariable String number, Model model) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayPrint(file)) {
            throw new AccessDeniedException("Not theirs to print");
        }
        model.addAttribute("number", file.number().value());
        model.addAttribute("heading", "信访文书");
        model.addAttribute("none", "本案还没有可以打印的信访文书。");
        model.addAttribute("papers", papers.of(file.number()));
        return "web/sheets";
    }
}
