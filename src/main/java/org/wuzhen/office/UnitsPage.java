package org.wuzhen.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.office.workbook.OneRow;

/** 机构: centres, base units, grids, zones, departments and leading groups, entered and renamed one by one. */
@Controller
@RequestMapping("/office/units")
class UnitsPage {

    private static final List<String> KINDS =
            List.of("街镇中心", "行政村", "社区", "社区筹备组", "网格", "微网格", "战区", "进驻部门", "随叫部门", "领导小组", "区中心");

    private final OfficeDoor door;
    private final Directory directory;
    private final OneRow row;

    UnitsPage(OfficeDoor door, Directory directory, OneRow row) {
        this.door = door;
        this.directory = directory;
        this.row = row;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String centre, Model model) {
        OfficeDoor.Key key = door.reader();
        List<Centre> centres = directory.centres();
        Centre at = centres.stream()
                .filter(one -> one.code().equals(centre))
                .findFirst()
                .orElse(centres.get(0));
        model.addAttribute("key", key);
        model.addAttribute("centres", centres);
        model.addAttribute("at", at);
        model.addAttribute("communities", directory.communities(at.code()));
        model.addAttribute("grids", directory.grids(at.code()));
        model.addAttribute(
                "zones",
                directory.zones().stream()
                        .filter(zone -> zone.centre().equals(at.code()))
                        .toList());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("groups", directory.leadingGroups());
        return "office/units";
    }

    @GetMapping("/new")
    String enter(@RequestParam(defaultValue = "") String centre, Model model) {
        door.keeper();
        return entering(Map.of("centre", centre), Map.of(), model);
    }

    @PostMapping("/new")
    String entered(@RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        door.keeper();
        String kind = typed.getOrDefault("kind", "");
        boolean grid = kind.endsWith("网格");
        Map<String, String> columns = new HashMap<>();
        columns.put("类型", kind);
        columns.put("代码", typed.getOrDefault("code", ""));
        columns.put("名称", typed.getOrDefault("name", ""));
        columns.put("简称", typed.getOrDefault("short", ""));
        columns.put("所属中心", kind.equals("区中心") ? "" : typed.getOrDefault("centre", ""));
        columns.put("上级战区", kind.equals("战区") ? typed.getOrDefault("above", "") : "");
        columns.put("上级代码", typed.getOrDefault("above", ""));
        columns.put("人民调解委员会", typed.getOrDefault("committee", ""));
        columns.put("文书字号", typed.getOrDefault("abbrev", ""));
        // a code that is registered already is renamed only on purpose
        boolean fresh = !"true".equals(typed.get("rename"));
        OneRow.Answer answer = row.enter(grid ? "网格" : "机构", columns, fresh);
        if (!answer.entered()) {
            return entering(typed, answer.problems(), model);
        }
        after.addFlashAttribute("done", answer.done().isEmpty() ? "与登记一致，没有变动。" : "已登记。" + answer.done() + "。");
        after.addAttribute("centre", typed.getOrDefault("centre", ""));
        return "redirect:/office/units";
    }

    private String entering(Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("centres", directory.centres());
        return "office/unit-new";
    }
}
