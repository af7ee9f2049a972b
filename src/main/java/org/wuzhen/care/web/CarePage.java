package org.wuzhen.care.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.CareRules;
import org.wuzhen.care.CareSight;
import org.wuzhen.care.Cared;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Level;
import org.wuzhen.care.ListState;
import org.wuzhen.care.NewCared;
import org.wuzhen.care.Placing;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;

/** 问诊: the list with its lights for those who look after somebody on it, counts alone for the auditor, and putting somebody on. */
@Controller
@RequestMapping(CarePage.PATH)
class CarePage {

    static final String PATH = "/care";

    private final CareReaders readers;
    private final CareSight sight;
    private final CareList list;
    private final CareContacts contacts;
    private final CareRules rules;
    private final CareLines lines;
    private final Directory directory;

    CarePage(
            CareReaders readers,
            CareSight sight,
            CareList list,
            CareContacts contacts,
            CareRules rules,
            CareLines lines,
            Directory directory) {
        this.readers = readers;
        this.sight = sight;
        this.list = list;
        this.contacts = contacts;
        this.rules = rules;
        this.lines = lines;
        this.directory = directory;
    }

    /** What an auditor reads. */
    record Count(String centre, String group, int people, int open, int missed) {}

    @GetMapping
    String show(Model model) {
        if (!readers.mayLook()) {
            throw new AccessDeniedException("Not theirs to look after");
        }
        Set<String> centres = sight.centres();
        List<Cared> seen = list.seen();
        model.addAttribute(
                "proposed",
                lines.lines(seen.stream()
                        .filter(one -> one.state() == ListState.PROPOSED)
                        .toList()));
        model.addAttribute("lines", lines.lines(seen.stream().filter(Cared::on).toList()));
        model.addAttribute("gone", lines.lines(list.gone()));
        model.addAttribute("works", !centres.isEmpty());
        model.addAttribute("waiting", contacts.waiting(centres));
        model.addAttribute("overridden", list.overridden(centres));
        model.addAttribute("auditor", sight.counts());
        model.addAttribute("counts", sight.counts() ? counts() : List.of());
        return "care/list";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return page(Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String putOn(@RequestParam Map<String, String> typed, Model model, RedirectAttributes done) {
        requireWork();
        try {
            PlacingEntry entry = new PlacingEntry(typed);
            String centre = entry.entry().required("centre", "中心");
            NewCared whom = entry.whom(centre);
            Placing placing = entry.placing(null);
            entry.check();
            if (!sight.covers(centre, whom.community())) {
                throw new FormRejected("只能登记本中心、本社区（村）的人员，请核对“社区（村）”。");
            }
            if (whom.community() != null
                    && directory.communities(centre).stream()
                            .noneMatch(one -> one.code().equals(whom.community()))) {
                throw new FormRejected("“社区（村）”不属于所选中心，请核对。");
            }
            long id = list.putOn(whom, placing);
            done.addFlashAttribute("done", "已列入问诊名单。");
            return "redirect:" + PATH + "/" + id;
        } catch (FormRejected refused) {
            return page(typed, refused.problems(), model);
        }
    }

    private String page(Map<String, String> typed, List<String> problems, Model model) {
        requireWork();
        Set<String> centres = sight.centres();
        Map<String, String> workers = new TreeMap<>();
        Map<String, String> communities = new TreeMap<>();
        for (String centre : centres) {
            directory.communities(centre).stream()
                    .filter(one -> sight.covers(centre, one.code()))
                    .forEach(one -> {
                        communities.put(one.code(), one.name());
                        sight.workers(centre, one.code()).forEach(id -> workers.put(id, directory.nameOf(id)));
                    });
            sight.workers(centre, null).forEach(id -> workers.put(id, directory.nameOf(id)));
        }
        model.addAttribute("centres", centres.stream().map(directory::centre).toList());
        model.addAttribute("communities", communities);
        model.addAttribute("groups", rules.groups());
        model.addAttribute("workers", workers);
        model.addAttribute("levels", Level.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "care/new";
    }

    private void requireWork() {
        if (sight.centres().isEmpty()) {
            throw new AccessDeniedException("Not theirs to put on the list");
        }
    }

    private List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        list.counts()
                .forEach(one -> counts.add(new Count(
                        directory.centre(one.centre()).shortName(),
                        one.groupLabel(),
                        one.people(),
                        one.open(),
                        one.missed())));
        return counts;
    }
}
