package org.wuzhen.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.AccountActRefused;
import org.wuzhen.access.AccountDesk;

/** 账号管理: who can log in, and what the security administrator does about it. Searches stay out of every address. */
@Controller
class AccountsPage {

    private static final String SEARCH = "web.accounts-search";
    private static final int LONGEST_TEXT = 64;

    private final AccountDesk desk;

    AccountsPage(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/accounts")
    String list(@RequestParam(defaultValue = "1") int page, HttpSession session, Model model) {
        check();
        Search search = session.getAttribute(SEARCH) instanceof Search kept ? kept : Search.ALL;
        model.addAttribute("search", search);
        model.addAttribute("whiches", AccountDesk.Which.values());
        model.addAttribute("list", desk.list(search.text(), search.which(), page));
        model.addAttribute("zone", ZoneId.of("Asia/Shanghai"));
        return "web/accounts";
    }

    @PostMapping("/accounts")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String which,
            HttpSession session) {
        check();
        String kept = text.strip();
        session.setAttribute(
                SEARCH,
                new Search(
                        kept.substring(0, Math.min(LONGEST_TEXT, kept.length())),
                        Arrays.stream(AccountDesk.Which.values())
                                .filter(one -> one.name().equals(which))
                                .findFirst()
                                .orElse(AccountDesk.Which.ALL)));
        return "redirect:/accounts";
    }

    @GetMapping("/accounts/{login}")
    String show(@PathVariable String login, Model model) {
        check();
        model.addAttribute(
                "view", desk.view(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("zone", ZoneId.of("Asia/Shanghai"));
        return "web/account-of";
    }

    @PostMapping("/accounts/{login}")
    String act(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String claim,
            Model model) {
        check();
        model.addAttribute("reason", reason);
        AccountDesk.Act wanted = Arrays.stream(AccountDesk.Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            model.addAttribute("refused", "请选择要办理的事项。");
            return show(login, model);
        }
        model.addAttribute("chosen", wanted);
        String password;
        try {
            password = desk.act(login, wanted, reason, claim);
        } catch (AccountActRefused why) {
            model.addAttribute("refused", why.getMessage());
            return show(login, model);
        }
        if (password == null) {
            return "redirect:/accounts/" + login + "?done";
        }
        // shown on this one answer and kept nowhere
        model.addAttribute("password", password);
        return show(login, model);
    }

    private void check() {
        if (!desk.mayLook()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What was looked for. */
    record Search(String text, AccountDesk.Which which) implements Serializable {

        private static final Search ALL = new Search("", AccountDesk.Which.ALL);
    }
}
