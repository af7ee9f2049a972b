package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.LoginStep;
import org.wuzhen.access.SecondFactor;
import org.wuzhen.access.Sessions;

/** The second step of a log-in: the one-time code, and where somebody sets it up. */
@Controller
class SecondFactorPage {

    private final SecondFactor factor;
    private final Sessions sessions;

    SecondFactorPage(SecondFactor factor, Sessions sessions) {
        this.factor = factor;
        this.sessions = sessions;
    }

    @GetMapping(Threshold.CODE)
    String ask(Principal person, HttpServletRequest request, Model model) {
        return owesCode(person, request) ? bare(model, "web/second-factor") : "redirect:/";
    }

    @PostMapping(Threshold.CODE)
    String answer(
            Principal person,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!owesCode(person, request)) {
            return "redirect:/";
        }
        switch (factor.answer(person.getName(), code)) {
            case WELCOME -> {
                request.changeSessionId();
                sessions.factorShown(request.getSession(), person.getName());
                return "redirect:" + CameIn.next(request, response, sessions, person.getName());
            }
            case LOCKED -> {
                return lockedOut(person, request);
            }
            default -> {
                model.addAttribute("refused", true);
                return bare(model, "web/second-factor");
            }
        }
    }

    @GetMapping(Threshold.SET_UP)
    String offer(Principal person, HttpServletRequest request, Model model) {
        return factor.isEnrolled(person.getName()) ? "redirect:/account" : setUp(person, request, model);
    }

    @PostMapping(Threshold.SET_UP)
    String setUp(Principal person, @RequestParam String code, HttpServletRequest request, Model model) {
        if (factor.isEnrolled(person.getName())) {
            return "redirect:/account";
        }
        boolean owed = sessions.step(request.getSession(), person.getName(), true) == LoginStep.ENROL;
        List<String> recovery = factor.enrol(person.getName(), code);
        if (recovery.isEmpty()) {
            model.addAttribute("refused", true);
            return factor.isLockedOut(person.getName()) ? lockedOut(person, request) : setUp(person, request, model);
        }
        request.changeSessionId();
        sessions.factorShown(request.getSession(), person.getName());
        model.addAttribute("recovery", recovery);
        return owed ? bare(model, "web/recovery-codes") : "web/recovery-codes";
    }

    private String setUp(Principal person, HttpServletRequest request, Model model) {
        model.addAttribute("draft", factor.draft(person.getName()));
        boolean owed = sessions.step(request.getSession(), person.getName(), true) == LoginStep.ENROL;
        model.addAttribute("owed", owed);
        return owed ? bare(model, "web/second-factor-setup") : "web/second-factor-setup";
    }

    private boolean owesCode(Principal person, HttpServletRequest request) {
        return sessions.step(request.getSession(), person.getName(), true) == LoginStep.CODE;
    }

    private String lockedOut(Principal person, HttpServletRequest request) {
        sessions.end(person.getName());
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        return "redirect:/login?locked";
    }

    /** Nothing else is open yet, so nothing else is offered. */
    private static String bare(Model model, String page) {
        model.addAttribute("menu", List.of());
        return page;
    }
}
