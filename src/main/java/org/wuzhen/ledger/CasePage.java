package org.wuzhen.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseNotFound;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.ledger.Folders.Part;

/**
 * 一案一档: the file of one case in tabs, each at its own address, the same in short for Tasklist, and all of it for
 * paper. A case that may not be read is not found.
 */
@Controller
class CasePage {

    private static final String TABS =
            "parties|handling|timeline|papers|consultation|supervision|agreement|clocks|follow-up|log";

    private final CaseAccess access;
    private final Folders folders;
    private final FolderParts parts;
    private final ProcessMap processes;
    private final CaseDesk desk;
    private final List<CaseOffers> offers;

    CasePage(
            CaseAccess access,
            Folders folders,
            FolderParts parts,
            ProcessMap processes,
            CaseDesk desk,
            List<CaseOffers> offers) {
        this.access = access;
        this.folders = folders;
        this.parts = parts;
        this.processes = processes;
        this.desk = desk;
        this.offers = offers;
    }

    /** A tab as the row of tabs shows it. */
    record TabLink(String label, String address, boolean current) {}

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        CaseFile file = access.requireReadable(number);
        model.addAttribute("offers", offers(file));
        return tab(file, CaseTab.BASICS, 1, model);
    }

    @GetMapping("/cases/{number}/{tab:" + TABS + "}")
    String tab(
            @PathVariable String number,
            @PathVariable String tab,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        CaseFile file = access.requireReadable(number);
        return tab(
                file,
                CaseTab.at(tab).orElseThrow(CaseNotFound::new),
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
                model);
    }

    @GetMapping({"/cases/{number}/process", "/cases/{number}/process/{key}", "/cases/{number}/process/{key}/{round}"})
    String process(
            @PathVariable String number,
            @PathVariable(required = false) String key,
            @PathVariable(required = false) String round,
            @RequestParam(required = false) String whole,
            Model model) {
        CaseFile file = access.requireReadable(number);
        if (round != null && !round.matches("[1-9]\\d{0,4}")) {
            throw new CaseNotFound();
        }
        Names names = folders.names();
        ProcessMap.Sheet sheet = processes
                .sheet(file.number(), key, round == null ? 0 : Integer.parseInt(round), names)
                .orElse(null);
        if (sheet == null && key != null) {
            throw new CaseNotFound();
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("whole", whole != null);
        return tab(file, CaseTab.PROCESS, 1, model);
    }

    /** All of it on paper. */
    @GetMapping("/cases/{number}/print")
    String print(@PathVariable String number, Model model) {
        CaseFile file = access.requireReadable(number);
        Names names = folders.names();
        model.addAttribute("folder", folders.of(file, EnumSet.allOf(Part.class), 0, names));
        model.addAttribute("sections", parts.of(file, EnumSet.allOf(FolderPart.Tab.class), names));
        model.addAttribute("sheets", processes.sheets(file.number(), names));
        return "ledger/print";
    }

    /** The case in short, beside the form of a task. */
    @GetMapping("/cases/{number}/panel")
    String panel(@PathVariable String number, Model model) {
        CaseFile file = access.requireReadable(number);
        Names names = folders.names();
        Set<Part> shown = EnumSet.complementOf(EnumSet.of(Part.LOG));
        model.addAttribute("folder", folders.of(file, shown, 1, names));
        model.addAttribute("sections", parts.of(file, EnumSet.allOf(FolderPart.Tab.class), names));
        model.addAttribute("offers", offers(file));
        return "ledger/panel";
    }

    /** The case of a task, or the page of its process where that is of none, for the tab beside its form. */
    @GetMapping("/tasks/{task}/case")
    String ofTask(@PathVariable String task) {
        Optional<String> own = desk.pageOf(task);
        if (own.isPresent()) {
            return "redirect:" + own.get();
        }
        String number = desk.caseOf(task).map(CaseNumber::value).orElse("");
        return "redirect:/cases/" + access.requireReadable(number).number() + "/panel";
    }

    private String tab(CaseFile file, CaseTab tab, int page, Model model) {
        Names names = folders.names();
        Set<FolderPart.Tab> wanted = EnumSet.noneOf(FolderPart.Tab.class);
        Arrays.stream(CaseTab.values())
                .filter(t -> t.part() != null && (t == tab || t.optional()))
                .forEach(t -> wanted.add(t.part()));
        Map<String, List<FolderParts.Section>> sections = parts.of(file, wanted, names);
        if (tab.optional() && !sections.containsKey(tab.part().name())) {
            throw new CaseNotFound();
        }
        model.addAttribute("folder", folders.of(file, partsOf(tab), page, names));
        model.addAttribute("sections", sections);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", tabs(file, tab, sections));
        return "ledger/case";
    }

    private static List<TabLink> tabs(CaseFile file, CaseTab current, Map<String, List<FolderParts.Section>> sections) {
        List<TabLink> tabs = new ArrayList<>();
        for (CaseTab tab : CaseTab.values()) {
            if (!tab.optional() || sections.containsKey(tab.part().name())) {
                tabs.add(new TabLink(tab.label(), "/cases/" + file.number() + tab.below(), tab == current));
            }
        }
        return tabs;
    }

    private static Set<Part> partsOf(CaseTab tab) {
        return switch (tab) {
            case BASICS -> EnumSet.of(Part.BASICS, Part.TASKS, Part.REMARKS);
            case PARTIES -> EnumSet.of(Part.PARTIES);
            case HANDLING -> EnumSet.of(Part.TASKS, Part.DECISIONS, Part.REMARKS);
            case TIMELINE -> EnumSet.of(Part.EVENTS);
            case PAPERS -> EnumSet.of(Part.NOTICES, Part.RECORDS);
            case CLOCKS -> EnumSet.of(Part.CLOCKS);
            case LOG -> EnumSet.of(Part.LOG);
            case AGREEMENT, CONSULTATION, SUPERVISION, FOLLOW_UP, PROCESS -> EnumSet.noneOf(Part.class);
        };
    }

    private List<CaseOffers.Offer> offers(CaseFile file) {
        return offers.stream().flatMap(o -> o.offers(file).stream()).toList();
    }
}
