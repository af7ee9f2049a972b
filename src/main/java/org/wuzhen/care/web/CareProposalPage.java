package org.wuzhen.care.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.care.CareList;
import org.wuzhen.care.CareRules;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.engine.FormRejected;

/** 提请问诊: whoever carries a case proposes one of its parties for the list; what becomes of it is told to those alone who look after the list. */
@Controller
@RequestMapping("/cases/{number}/care")
class CareProposalPage {

    private final CaseAccess access;
    private final CareOffers offers;
    private final CaseFiles cases;
    private final CareList list;
    private final CareRules rules;

    CareProposalPage(CaseAccess access, CareOffers offers, CaseFiles cases, CareList list, CareRules rules) {
        this.access = access;
        this.offers = offers;
        this.cases = cases;
        this.list = list;
        this.rules = rules;
    }

    /** A party as the page offers them. */
    record Choice(long id, String label) {}

    @GetMapping
    String ask(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of(), List.of(), framed != null, model);
    }

    @PostMapping
    String propose(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes done) {
        CaseFile file = theirs(number);
        try {
            PlacingEntry entry = new PlacingEntry(typed);
            Integer party = entry.entry().whole("party", "当事人");
            entry.entry().expect(party != null, "请选择“当事人”。");
            String group = entry.entry().required("group", "人群");
            String reason = entry.reason("reason", "提请理由");
            entry.check();
            list.propose(file.number(), party, group, reason);
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        done.addFlashAttribute("done", "已提请，由社工或者中心主任审定。");
        return "redirect:/cases/" + file.number() + "/care" + (framed == null ? "" : "?framed");
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute(
                "parties",
                cases.parties(file.number()).stream()
                        .filter(one -> one.kind() == Party.Kind.PERSON)
                        .map(one -> new Choice(one.id(), one.side().label() + " " + one.maskedName()))
                        .toList());
        model.addAttribute("groups", rules.groups());
        model.addAttribute("proposed", list.ofCase(file.number()).size());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "care/propose";
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayPropose(file)) {
            throw new AccessDeniedException("Not theirs to propose");
        }
        return file;
    }
}
