package org.wuzhen.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.Accounts;
import org.wuzhen.access.PasswordRefused;

/** Where people change their own password. */
@Controller
class PasswordPage {

    private static final int LONGEST = 128;

    private final Accounts accounts;

    PasswordPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    String show() {
        return "web/password";
    }

    @PostMapping("/password")
    String change(
            Principal person,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            Model model) {
        if (old.length() > LONGEST || fresh.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!fresh.equals(again)) {
            return refused(model, "两次输入的新密码不一致，请重新输入。");
        }
        try {
            accounts.changePassword(person.getName(), old, fresh);
            return "redirect:/password?changed";
        } catch (PasswordRefused why) {
            return refused(model, why.getMessage());
        }
    }

    private static String refused(Model model, String why) {
        model.addAttribute("refused", why);
        return "web/password";
    }
}
