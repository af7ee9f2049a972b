package org.wuzhen.office.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.office.OfficeDoor;
import org.wuzhen.office.workbook.Imports.Outcome;

/** 导入导出: the template, the export, the dry run of a file and its confirmation. */
@Controller
class ImportPage {

    static final String PATH = "/office/import";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int SHOWN_RUNS = 10;
    private static final int SHOWN_LINES = 200;

    private final Imports imports;
    private final FirstPasswords passwords;
    private final OfficeDoor door;
    private final Directory directory;

    ImportPage(Imports imports, FirstPasswords passwords, OfficeDoor door, Directory directory) {
        this.imports = imports;
        this.passwords = passwords;
        this.door = door;
        this.directory = directory;
    }

    /** A run as the list tells it. */
    record RunLine(long id, String when, String who, String file, String state, ImportRun run) {}

    /** How much one sheet would change. */
    record SheetLine(String title, int read, long added, long changed, long ended, int unchanged, long problems) {}

    /** A change as the page tells it. */
    record ChangeLine(String place, String kind, String what, String difference) {}

    @GetMapping(PATH)
    String show(@RequestParam(required = false) String toobig, Model model) {
        door.keeper();
        return list(toobig == null ? null : "文件超过10 MB，请拆分成几个文件，分别导入。", model);
    }

    @PostMapping(PATH)
    String check(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        door.keeper();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            return list("请先选择要导入的文件。", model);
        }
        try {
            return "redirect:" + PATH + "/" + imports.check(file.getOriginalFilename(), file.getBytes());
        } catch (FileRefused refused) {
            return list("“" + file.getOriginalFilename() + "”未能读取：" + refused.getMessage(), model);
        }
    }

    @GetMapping(PATH + "/{id}")
    String run(@PathVariable long id, Model model, HttpServletResponse response) {
        door.keeper();
        return page(id, null, model, response);
    }

    @PostMapping(PATH + "/{id}/apply")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "false") boolean accounts,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        OfficeDoor.Key keeper = door.keeper();
        known(id);
        model.addAttribute("accounts", accounts);
        if (!confirmed) {
            return page(id, "请勾选确认，表示已经核对上面的变动。", model, response);
        }
        Outcome outcome;
        try {
            outcome = imports.apply(id, plan);
        } catch (Imports.Stopped stopped) {
            return page(id, stopped.getMessage(), model, response);
        }
        if (outcome instanceof Outcome.Changed) {
            return page(id, "核对以后，机构人员的登记已有变动，已按现在的登记重新核对，尚未导入。请看过下面的结果再确认。", model, response);
        }
        if (outcome instanceof Outcome.Applied applied) {
            List<Person> fresh = accounts ? newcomers(applied.plan()) : List.of();
            if (!fresh.isEmpty()) {
                passwords.open(id, keeper.person(), fresh);
            }
            after.addFlashAttribute("done", "导入完成，全部变动已经生效。");
        }
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id}/drop")
    String drop(@PathVariable long id, RedirectAttributes after) {
        door.keeper();
        known(id);
        imports.drop(id);
        after.addFlashAttribute("done", "已放弃，文件已删除，机构人员没有变动。");
        return "redirect:" + PATH;
    }

    @GetMapping("/office/template.xlsx")
    ResponseEntity<byte[]> template() {
        door.keeper();
        return download("机构人员导入模板.xlsx", imports.template());
    }

    @PostMapping("/office/export.xlsx")
    ResponseEntity<byte[]> export() {
        door.reader();
        return download("机构人员" + door.today() + ".xlsx", imports.export());
    }

    /** All problems, notes and changes of a dry run as a table. */
    @GetMapping(PATH + "/{id}/findings.xlsx")
    ResponseEntity<byte[]> findings(@PathVariable long id) {
        door.keeper();
        Plan plan = imports.checked(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .plan();
        List<List<String>> rows = new ArrayList<>();
        plan.problems().forEach(found -> rows.add(row("问题", found)));
        plan.notes().forEach(found -> rows.add(row("提示", found)));
        plan.changes()
                .forEach(change -> rows.add(List.of(
                        change.kind().label(),
                        change.sheet().title(),
                        Integer.toString(change.row()),
                        "",
                        change.what(),
                        change.difference())));
        return download(
                "导入核对结果.xlsx",
                OfficeWorkbook.table(
                        "核对结果", List.of("类别", "工作表", "行", "列", "内容", "说明"), List.of(8, 10, 8, 16, 50, 60), rows));
    }

    /** The first passwords of a run: handed out once. */
    @PostMapping(PATH + "/{id}/passwords.xlsx")
    ResponseEntity<byte[]> handOut(@PathVariable long id) {
        OfficeDoor.Key keeper = door.keeper();
        List<FirstPasswords.Opened> opened = passwords
                .handOut(id, keeper.person())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<List<String>> rows = opened.stream()
                .map(account -> List.of(account.login(), account.name(), office(account.login()), account.password()))
                .toList();
        return download(
                "初始密码" + door.today() + ".xlsx",
                OfficeWorkbook.table("初始密码", List.of("登录名", "姓名", "中心", "初始密码"), List.of(18, 14, 20, 22), rows));
    }

    private String list(String refused, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute(
                "runs",
                imports.latest(SHOWN_RUNS).stream()
                        .map(run -> new RunLine(
                                run.id(),
                                moment(run.finishedAt() == null ? run.checkedAt() : run.finishedAt()),
                                directory.nameOf(run.person()),
                                run.fileName(),
                                run.state().label(),
                                run))
                        .toList());
        return "office/import";
    }

    private String page(long id, String refused, Model model, HttpServletResponse response) {
        ImportRun run = known(id);
        model.addAttribute("refused", refused);
        model.addAttribute("run", run);
        model.addAttribute("when", moment(run.checkedAt()));
        model.addAttribute("finished", run.finishedAt() == null ? null : moment(run.finishedAt()));
        model.addAttribute("who", directory.nameOf(run.person()));
        passwords.progress(id).ifPresent(progress -> {
            model.addAttribute("opening", progress);
            if (!progress.complete()) {
                response.setHeader("Refresh", "3");
            }
        });
        imports.checked(id).ifPresent(checked -> {
            Plan plan = checked.plan();
            model.addAttribute("run", run.counted(plan));
            model.addAttribute("plan", plan);
            model.addAttribute("digest", plan.digest());
            model.addAttribute(
                    "sheets",
                    Arrays.stream(OfficeSheet.values())
                            .filter(sheet -> plan.read().containsKey(sheet))
                            .map(sheet -> line(sheet, plan))
                            .toList());
            model.addAttribute(
                    "problems", plan.problems().stream().limit(SHOWN_LINES).toList());
            model.addAttribute("notes", plan.notes().stream().limit(SHOWN_LINES).toList());
            model.addAttribute(
                    "changes",
                    plan.changes().stream()
                            .limit(SHOWN_LINES)
                            .map(change -> new ChangeLine(
                                    change.sheet().title() + " 第" + change.row() + "行",
                                    change.kind().label(),
                                    change.what(),
                                    change.difference()))
                            .toList());
            model.addAttribute("newcomers", newcomers(plan).size());
        });
        return "office/import-run";
    }

    private static SheetLine line(OfficeSheet sheet, Plan plan) {
        return new SheetLine(
                sheet.title(),
                plan.read().getOrDefault(sheet, 0),
                plan.count(sheet, Change.Kind.ADD),
                plan.count(sheet, Change.Kind.CHANGE),
                plan.count(sheet, Change.Kind.END),
                plan.unchanged().getOrDefault(sheet, 0),
                plan.problems().stream()
                        .filter(found -> found.sheet().equals(sheet.title()))
                        .count());
    }

    private List<Person> newcomers(Plan plan) {
        return plan.changes().stream()
                .map(Change::newcomer)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private ImportRun known(long id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String office(String login) {
        return String.join(
                "、",
                directory.holdings(login).stream()
                        .map(held -> directory.centre(held.centre()).shortName())
                        .distinct()
                        .toList());
    }

    private static List<String> row(String kind, Finding found) {
        return List.of(
                kind,
                found.sheet(),
                found.row() == 0 ? "" : Integer.toString(found.row()),
                found.column(),
                found.found(),
                found.advice());
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static ResponseEntity<byte[]> download(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
