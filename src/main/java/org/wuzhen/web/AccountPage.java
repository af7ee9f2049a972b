package org.wuzhen.web;

import java.security.Principal;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.AccountDesk;
import org.wuzhen.access.Accounts;
import org.wuzhen.access.SecondFactor;

/** 我的账号: when one was here last, the second factor, and the pass for a process admin's tools. */
@Controller
class AccountPage {

    private final AccountDesk desk;
    private final Accounts accounts;
    private final SecondFactor factor;

    AccountPage(AccountDesk desk, Accounts accounts, SecondFactor factor) {
        this.desk = desk;
        this.accounts = accounts;
        this.factor = factor;
    }

    @GetMapping("/account")
    String show(Model model) {
        model.addAttribute("own", desk.own());
        model.addAttribute("zone", ZoneId.of("Asia/Shanghai"));
        return "web/account";
    }

    @PostMapping("/account/recovery-codes")
    String renew(Principal person, Model model) {
        if (!desk.own().state().enrolled()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("recovery", factor.renewRecoveryCodes(person.getName()));
        return "web/recovery-codes";
    }

    @PostMapping("/account/tool-pass")
    String takePass(Principal person, Model model) {
        if (!desk.own().tools()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("pass", accounts.takePass(person.getName()));
        return show(model);
    }

    @PostMapping("/account/tool-pass/drop")
    String dropPass(Principal person) {
        accounts.dropPass(person.getName());
        return "redirect:/account";
    }
}
