package org.wuzhen.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.engine.TaskDesk;

/** 工作台: the tasks of whoever is logged in on one page; forms are filled in in Tasklist. */
@Controller
class WorklistPage {

    private final Worklist worklist;
    private final TaskDesk desk;
    private final Viewers viewers;

    WorklistPage(Worklist worklist, TaskDesk desk, Viewers viewers) {
        this.worklist = worklist;
        this.desk = desk;
        this.viewers = viewers;
    }

    @GetMapping("/worklist")
    String show(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        requireStaff();
        Worklist.Show chosen = chosen(show);
        Lamp lamp = lamp(light);
        model.addAttribute("show", chosen);
        model.addAttribute("light", lamp);
        model.addAttribute("shows", Worklist.Show.values());
        model.addAttribute("lamps", Lamp.values());
        model.addAttribute("list", worklist.page(chosen, lamp, page));
        return "ledger/worklist";
    }

    @PostMapping("/worklist/claim")
    String claim(
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String light,
            RedirectAttributes next) {
        requireStaff();
        TaskDesk.Claim claim = desk.claim(task);
        next.addFlashAttribute("claim", claim.name());
        if (claim == TaskDesk.Claim.CLAIMED) {
            next.addFlashAttribute("claimed", task);
        }
        next.addAttribute("show", chosen(show).name().toLowerCase(Locale.ROOT));
        Lamp lamp = lamp(light);
        if (lamp != null) {
            next.addAttribute("light", lamp.name().toLowerCase(Locale.ROOT));
        }
        return "redirect:/worklist";
    }

    /** Whoever handles no cases has no such page. */
    private void requireStaff() {
        if (viewers.current().filter(Viewer::handlesCases).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Worklist.Show chosen(String name) {
        return Arrays.stream(Worklist.Show.values())
                .filter(show -> show.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Worklist.Show.TODO);
    }

    private static Lamp lamp(String name) {
        return Arrays.stream(Lamp.values())
                .filter(lamp -> lamp.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
