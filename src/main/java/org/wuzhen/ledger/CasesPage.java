package org.wuzhen.ledger;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/** 案件台账: the list of cases with its filters. What was looked for stays in the session and out of every address. */
@Controller
class CasesPage {

    private static final String SEARCH = "ledger.search";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseList cases;
    private final SavedSearches saved;
    private final CaseExport export;
    private final ObjectProvider<LoadProgress> progress;
    private final Viewers viewers;

    CasesPage(
            CaseList cases,
            SavedSearches saved,
            CaseExport export,
            ObjectProvider<LoadProgress> progress,
            Viewers viewers) {
        this.cases = cases;
        this.saved = saved;
        this.export = export;
        this.progress = progress;
        this.viewers = viewers;
    }

    @GetMapping("/cases")
    String show(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) String sort,
            HttpSession session,
            Model model) {
        requireReader();
        CaseSort order = order(sort);
        if (session.getAttribute(SEARCH) == null) {
            Optional<SavedSearch> opening = saved.opening();
            session.setAttribute(SEARCH, opening.map(SavedSearch::search).orElse(CaseSearch.ALL));
            order = sort == null && opening.isPresent()
                    ? CaseSort.of(opening.get().sort())
                    : order;
        }
        return fill(CaseSearchForm.of(search(session)), Map.of(), search(session), order, page, model);
    }

    @PostMapping("/cases")
    String search(
            CaseSearchForm form,
            @RequestParam(required = false) String lamp,
            @RequestParam(required = false) String clear,
            @RequestParam(required = false) String sort,
            HttpSession session,
            Model model) {
        requireReader();
        if (clear != null) {
            session.setAttribute(SEARCH, CaseSearch.ALL);
            return to(CaseSort.URGENCY);
        }
        CaseSearchForm asked = lamp == null ? form : form.with(lamp);
        Map<String, String> faults = asked.faults();
        if (!faults.isEmpty()) {
            return fill(asked, faults, search(session), order(sort), 1, model);
        }
        session.setAttribute(SEARCH, asked.search());
        return to(order(sort));
    }

    @PostMapping("/cases/export")
    String export(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) String sort,
            HttpSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        requireReader();
        Optional<ExportPurpose> why = ExportPurpose.of(purpose);
        if (why.isEmpty()) {
            return fill(
                    CaseSearchForm.of(search(session)),
                    Map.of("purpose", "请选择导出用途。"),
                    search(session),
                    order(sort),
                    1,
                    model);
        }
        CaseExport.Ready file = export.write(search(session), order(sort), why.get());
        try {
            response.setContentType(EXCEL);
            response.setContentLengthLong(Files.size(file.path()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file.path(), response.getOutputStream());
            return null;
        } finally {
            export.delete(file.path());
        }
    }

    @PostMapping("/cases/searches")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) String opening,
            @RequestParam(required = false) String sort,
            HttpSession session,
            Model model) {
        requireReader();
        Optional<String> fault = saved.keep(name.strip(), search(session), order(sort), opening != null);
        if (fault.isPresent()) {
            model.addAttribute("nameTyped", name);
            return fill(
                    CaseSearchForm.of(search(session)),
                    Map.of("name", fault.get()),
                    search(session),
                    order(sort),
                    1,
                    model);
        }
        return to(order(sort));
    }

    @PostMapping("/cases/searches/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "use") String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) String sort,
            HttpSession session,
            Model model) {
        requireReader();
        switch (act) {
            case "delete" -> saved.forget(id);
            case "opening" -> saved.openWith(id);
            case "not-opening" -> saved.openWithAll();
            case "rename" -> {
                Optional<String> fault = saved.rename(id, name.strip());
                if (fault.isPresent()) {
                    return fill(
                            CaseSearchForm.of(search(session)),
                            Map.of("rename", fault.get()),
                            search(session),
                            order(sort),
                            1,
                            model);
                }
            }
            default -> {
                Optional<SavedSearch> kept = saved.mine(id);
                kept.ifPresent(search -> session.setAttribute(SEARCH, search.search()));
                return to(kept.map(search -> CaseSort.of(search.sort())).orElse(order(sort)));
            }
        }
        return to(order(sort));
    }

    /** Whoever reads no cases has no such page. */
    private void requireReader() {
        if (viewers.current().filter(Viewer::readsCases).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String fill(
            CaseSearchForm form, Map<String, String> faults, CaseSearch search, CaseSort sort, int page, Model model) {
        var centres = cases.centres();
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("search", search);
        model.addAttribute("sort", sort);
        model.addAttribute("sorts", CaseSort.Key.values());
        model.addAttribute("list", cases.page(search, sort, page));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("types", DisputeType.values());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("lamps", Lamp.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("results", CaseResult.values());
        model.addAttribute("centres", centres);
        model.addAttribute("communities", cases.communities(search, centres));
        model.addAttribute("saved", saved.mine());
        model.addAttribute("purposes", ExportPurpose.values());
        model.addAttribute("exportLimit", export.limit());
        progress.ifAvailable(load -> model.addAttribute("progress", load));
        return "ledger/cases";
    }

    private static CaseSearch search(HttpSession session) {
        return session.getAttribute(SEARCH) instanceof CaseSearch kept ? kept : CaseSearch.ALL;
    }

    private static CaseSort order(String code) {
        return code == null ? CaseSort.URGENCY : CaseSort.of(code);
    }

    private static String to(CaseSort sort) {
        return sort.equals(CaseSort.URGENCY) ? "redirect:/cases" : "redirect:/cases?sort=" + sort.code();
    }
}
