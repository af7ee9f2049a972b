package org.wuzhen.access;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.KeyStays;
import org.wuzhen.sealing.SealingKeys;

/** 加密密钥: the security administrator changes the key while everybody works, watches the rows follow, and retires. */
@Controller
@RequestMapping("/security/keys")
class KeysPage {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SealingKeys keys;
    private final LoggedIn loggedIn;
    private final Directory directory;

    KeysPage(SealingKeys keys, LoggedIn loggedIn, Directory directory) {
        this.keys = keys;
        this.loggedIn = loggedIn;
        this.directory = directory;
    }

    /** A key as it is shown. */
    record Line(String name, String cipher, String since, boolean current, long rows, String stays) {}

    @GetMapping
    String show(Model model) {
        requireTheirs();
        return fill(null, null, "", model);
    }

    @PostMapping("/change")
    String change(@RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes after) {
        requireTheirs();
        String problem = problem(reason);
        if (problem != null) {
            return fill(problem, null, reason, model);
        }
        String name = keys.add(reason.strip());
        after.addFlashAttribute("done", "已启用新密钥 " + name + "，新数据即时使用；原有数据正在后台改用新密钥。");
        return "redirect:/security/keys";
    }

    @PostMapping("/retire")
    String retire(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after) {
        requireTheirs();
        String problem = problem(reason);
        if (problem != null) {
            return fill(problem, key, reason, model);
        }
        try {
            keys.retire(key, reason.strip());
        } catch (KeyStays why) {
            return fill("未能停用密钥：" + why.getMessage(), key, reason, model);
        }
        after.addFlashAttribute("done", "已停用密钥 " + key + "。密钥文件的历史备份中仍有这把密钥，请按保密规定处置。");
        return "redirect:/security/keys";
    }

    private static String problem(String reason) {
        return reason.isBlank() ? "请写明理由。" : reason.length() > LONGEST ? "“理由”请控制在" + LONGEST + "字以内。" : null;
    }

    private String fill(String problem, String retiring, String reason, Model model) {
        List<Line> lines = keys.keys().stream()
                .map(key -> new Line(
                        key.name(),
                        key.cipher().name() + "-GCM",
                        key.since() == null ? "首次启用" : MINUTE.format(key.since().atZone(Reveals.OFFICE)),
                        key.current(),
                        key.rows(),
                        key.stays()))
                .toList();
        long all = lines.stream().mapToLong(Line::rows).sum();
        long done = lines.stream().filter(Line::current).mapToLong(Line::rows).sum();
        model.addAttribute("keys", lines);
        model.addAttribute("all", all);
        model.addAttribute("left", all - done);
        model.addAttribute("percent", all == 0 ? 100 : (int) (done * 100 / all));
        model.addAttribute("problem", problem);
        model.addAttribute("retiring", retiring);
        model.addAttribute("reason", reason);
        return "access/keys";
    }

    private void requireTheirs() {
        boolean theirs = loggedIn.personId().stream()
                .flatMap(id -> directory.postsOf(id).stream())
                .anyMatch(holding -> holding.post() == Post.SECURITY_ADMIN);
        if (!theirs) {
            throw new AccessDeniedException("Not theirs to change");
        }
    }
}
