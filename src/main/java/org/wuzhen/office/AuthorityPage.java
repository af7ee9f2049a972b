package org.wuzhen.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.office.workbook.OneRow;

/** 授权登记: what seconded officers may decide in the name of their department's head. */
@Controller
@RequestMapping("/office/authority")
class AuthorityPage {

    private static final int SOON_DAYS = 30;
    private static final int LONGEST_REASON = 200;

    private final OfficeDoor door;
    private final DelegatedAuthorities register;
    private final Directory directory;
    private final PostWords words;
    private final OneRow row;

    AuthorityPage(OfficeDoor door, DelegatedAuthorities register, Directory directory, PostWords words, OneRow row) {
        this.door = door;
        this.register = register;
        this.directory = directory;
        this.words = words;
        this.row = row;
    }

    /** An authority as the register tells it. */
    record Line(
            long id,
            String person,
            String department,
            String scope,
            String types,
            String ceiling,
            LocalDate from,
            LocalDate to,
            String document,
            String state,
            String why,
            boolean open) {}

    @GetMapping
    String show(Model model) {
        OfficeDoor.Key key = door.reader();
        List<Line> lines = register.all().stream().map(this::line).toList();
        model.addAttribute("key", key);
        model.addAttribute("lines", lines);
        model.addAttribute("today", door.today());
        model.addAttribute(
                "soon", lines.stream().filter(one -> one.state().equals("即将到期")).count());
        return "office/authority";
    }

    @GetMapping("/new")
    String grant(Model model) {
        door.keeper();
        return granting(Map.of("from", door.today().toString()), Map.of(), model);
    }

    @PostMapping("/new")
    String granted(@RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        door.keeper();
        Map<String, String> columns = new HashMap<>();
        columns.put("登录名", typed.getOrDefault("login", ""));
        columns.put("部门", typed.getOrDefault("department", ""));
        columns.put("授权事项", typed.getOrDefault("scope", ""));
        columns.put("纠纷类型", typed.getOrDefault("types", ""));
        columns.put("金额上限（元）", typed.getOrDefault("ceiling", ""));
        columns.put("开始日期", typed.getOrDefault("from", ""));
        columns.put("截止日期", typed.getOrDefault("to", ""));
        columns.put("授权文件", typed.getOrDefault("document", ""));
        OneRow.Answer answer = row.enter("授权", columns, true);
        if (!answer.entered()) {
            return granting(typed, answer.problems(), model);
        }
        after.addFlashAttribute("done", "已登记授权。");
        return "redirect:/office/authority";
    }

    @GetMapping("/{id}/revoke")
    String revoke(@PathVariable long id, Model model) {
        door.keeper();
        return revoking(known(id), "", false, null, model);
    }

    @PostMapping("/{id}/revoke")
    String revoked(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes after) {
        door.keeper();
        DelegatedAuthority authority = known(id);
        String refused = reason.length() > LONGEST_REASON
                ? "理由请控制在" + LONGEST_REASON + "字以内。"
                : confirmed ? null : "请勾选确认，表示已知悉办理后果。";
        if (refused == null) {
            try {
                register.revoke(id, reason);
            } catch (IllegalArgumentException why) {
                refused = why.getMessage();
            }
        }
        if (refused != null) {
            return revoking(authority, reason, confirmed, refused, model);
        }
        after.addFlashAttribute("done", "授权已撤销。");
        return "redirect:/office/authority";
    }

    private String granting(Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("departments", directory.departments());
        model.addAttribute(
                "types",
                Arrays.stream(DisputeType.values()).map(DisputeType::label).collect(Collectors.joining("、")));
        return "office/authority-new";
    }

    private String revoking(
            DelegatedAuthority authority, String reason, boolean confirmed, String refused, Model model) {
        model.addAttribute("one", line(authority));
        model.addAttribute("reason", reason);
        model.addAttribute("confirmed", confirmed);
        model.addAttribute("refused", refused);
        return "office/authority-revoke";
    }

    private DelegatedAuthority known(long id) {
        return register.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Line line(DelegatedAuthority one) {
        return new Line(
                one.id(),
                directory.nameOf(one.person()),
                words.department(one.department()),
                one.scope(),
                types(one.types()),
                one.ceiling() == null
                        ? "不设上限"
                        : one.ceiling().stripTrailingZeros().toPlainString() + "元",
                one.from(),
                one.to(),
                one.document(),
                state(one),
                one.revokeReason() == null ? "" : one.revokeReason(),
                one.revokedAt() == null && !one.to().isBefore(door.today()));
    }

    private String state(DelegatedAuthority one) {
        LocalDate today = door.today();
        if (one.revokedAt() != null) {
            return "已撤销";
        }
        if (one.to().isBefore(today)) {
            return "已到期";
        }
        if (one.from().isAfter(today)) {
            return "未生效";
        }
        return one.to().isBefore(today.plusDays(SOON_DAYS)) ? "即将到期" : "有效";
    }

    private static String types(Set<String> names) {
        return names.isEmpty()
                ? "全部类型"
                : Arrays.stream(DisputeType.values())
                        .filter(type -> names.contains(type.name()))
                        .map(DisputeType::label)
                        .collect(Collectors.joining("、"));
    }
}
