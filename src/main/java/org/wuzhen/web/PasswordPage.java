package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.AccessProperties;
import org.wuzhen.access.Accounts;
import org.wuzhen.access.PasswordRefused;
import org.wuzhen.access.Sessions;

/** Where people change their own password, by their own wish or because they must. */
@Controller
class PasswordPage {

    private static final int LONGEST = 128;

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessProperties settings;

    PasswordPage(Accounts accounts, Sessions sessions, AccessProperties settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/password")
    String show(Principal person, Model model) {
        return page(person, model);
    }

    @PostMapping("/password")
    String change(
            Principal person,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (old.length() > LONGEST || fresh.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!fresh.equals(again)) {
            return refused(person, model, "两次输入的新密码不一致，请重新输入。");
        }
        boolean owed = accounts.whyChange(person.getName()).isPresent();
        try {
            accounts.changePassword(person.getName(), old, fresh);
        } catch (PasswordRefused why) {
            return refused(person, model, why.getMessage());
        }
        request.changeSessionId();
        return owed
                ? "redirect:" + CameIn.next(request, response, sessions, person.getName())
                : "redirect:/password?changed";
    }

    private String refused(Principal person, Model model, String why) {
        model.addAttribute("refused", why);
        return page(person, model);
    }

    private String page(Principal person, Model model) {
        model.addAttribute("history", settings.passwordHistory());
        accounts.whyChange(person.getName()).ifPresent(why -> {
            model.addAttribute("why", why);
            // nothing else is open yet
            model.addAttribute("menu", List.of());
        });
        return "web/password";
    }
}
