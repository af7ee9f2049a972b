package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wuzhen.access.AccessProperties;
import org.wuzhen.access.AccountDesk;
import org.wuzhen.access.ShownAccounts;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;

/** The log-in page, and where each post goes from there. */
@Controller
class HomePage {

    private final Viewers viewers;
    private final AccessProperties door;
    private final ObjectProvider<ShownAccounts> shown;
    private final AccountDesk desk;

    HomePage(Viewers viewers, AccessProperties door, ObjectProvider<ShownAccounts> shown, AccountDesk desk) {
        this.viewers = viewers;
        this.door = door;
        this.shown = shown;
        this.desk = desk;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("ended", EndedNote.take(request, response));
        model.addAttribute("unitLogin", door.oidc().present());
        model.addAttribute("idleMinutes", door.idle().toMinutes());
        model.addAttribute("maxTries", door.maxTries());
        model.addAttribute("lockMinutes", door.lock().toMinutes());
        shown.ifAvailable(accounts -> model.addAttribute("shownAccounts", accounts.accounts()));
        return "web/login";
    }

    @GetMapping("/")
    String home() {
        return viewers.current().map(this::firstPage).orElse("redirect:/login");
    }

    private String firstPage(Viewer viewer) {
        if (viewer.handlesCases()) {
            return "redirect:/worklist";
        }
        if (viewer.readsCases()) {
            return "redirect:/cases";
        }
        if (viewer.runsEngine()) {
            return "redirect:/camunda/app/cockpit/default/";
        }
        return !viewer.runsSystem() && desk.mayLook() ? "redirect:/accounts" : "web/home";
    }
}
