package org.wuzhen.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.directory.StandIn;
import org.wuzhen.office.workbook.OneRow;

/** One person: the posts past, present and to come, and what the keeper of the office does about them. */
@Controller
@RequestMapping("/office/people/{id}")
class PersonPage {

    private static final int LONGEST_REASON = 200;
    private static final String STALE = "这名人员的登记在您打开页面以后已被他人修改，下面是现在的登记。您填写的内容还在，请核对后重新提交。";

    private final OfficeDoor door;
    private final Roster roster;
    private final Directory directory;
    private final PostWords words;
    private final TasksInHand tasks;
    private final OneRow row;

    PersonPage(OfficeDoor door, Roster roster, Directory directory, PostWords words, TasksInHand tasks, OneRow row) {
        this.door = door;
        this.roster = roster;
        this.directory = directory;
        this.words = words;
        this.tasks = tasks;
        this.row = row;
    }

    /** A post as the page tells it. */
    record PostLine(
            String mark,
            String centre,
            String post,
            String mode,
            LocalDate from,
            LocalDate to,
            String state,
            String why) {}

    /** A stand-in as the page tells it. */
    record StandInLine(
            long id, String absent, String deputy, LocalDate from, LocalDate to, String reason, boolean open) {}

    /** What is typed into an act on a person. */
    record Typed(String day, String until, String reason, String deputy, boolean confirmed) {

        static final Typed NOTHING = new Typed("", "", "", "", false);
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, null, model);
    }

    @PostMapping("/name")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes after) {
        door.keeper();
        Member person = known(id);
        model.addAttribute("name", name);
        if (!version.equals(version(person))) {
            return page(id, STALE, model);
        }
        OneRow.Answer answer = row.enter("人员", Map.of("登录名", id, "姓名", name), false);
        if (!answer.entered()) {
            return page(id, String.join("", answer.problems().values()), model);
        }
        return done(id, answer.done().isEmpty() ? "姓名没有变化。" : "已保存。", after);
    }

    @GetMapping("/appoint")
    String appoint(@PathVariable String id, Model model) {
        door.keeper();
        Map<String, String> typed = new HashMap<>();
        typed.put("from", door.today().toString());
        return appointing(known(id), typed, Map.of(), model);
    }

    @PostMapping("/appoint")
    String appointed(
            @PathVariable String id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        door.keeper();
        Member person = known(id);
        if (!typed.getOrDefault("version", "").equals(version(person))) {
            return appointing(person, typed, Map.of("", STALE), model);
        }
        OneRow.Answer answer = row.enter(sheet(typed), columns(id, typed), true);
        if (!answer.entered()) {
            return appointing(person, typed, answer.problems(), model);
        }
        return done(id, "已任命。" + answer.done() + "。", after);
    }

    @GetMapping("/vacate/{mark}")
    String vacate(@PathVariable String id, @PathVariable String mark, Model model) {
        door.keeper();
        return vacating(known(id), theirs(id, mark), Typed.NOTHING, null, model);
    }

    @PostMapping("/vacate/{mark}")
    String vacated(
            @PathVariable String id,
            @PathVariable String mark,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes after) {
        door.keeper();
        Member person = known(id);
        PostHolding held = theirs(id, mark);
        Typed typed = new Typed(day, "", reason, "", confirmed);
        String refused = refusedOr(person, typed, version, lastDay -> directory.vacate(held, lastDay, reason.strip()));
        if (refused != null) {
            return vacating(person, held, typed, refused, model);
        }
        return done(id, "已免去：" + words.of(held) + "，最后任职日" + day + "。", after);
    }

    @GetMapping("/leave")
    String leave(@PathVariable String id, Model model) {
        door.keeper();
        return leaving(known(id), Typed.NOTHING, null, model);
    }

    @PostMapping("/leave")
    String left(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes after) {
        door.keeper();
        Member person = known(id);
        Typed typed = new Typed(day, "", reason, "", confirmed);
        String refused = refusedOr(person, typed, version, lastDay -> directory.leave(id, lastDay, reason.strip()));
        if (refused != null) {
            return leaving(person, typed, refused, model);
        }
        return done(id, "已办理离职，最后工作日" + day + "。", after);
    }

    @PostMapping("/return")
    String back(@PathVariable String id, RedirectAttributes after) {
        door.keeper();
        Member person = known(id);
        row.enter("人员", Map.of("登录名", id, "姓名", person.name(), "状态", "在职"), false);
        return done(id, "已恢复在职。原岗位不会自动恢复，请重新任命。", after);
    }

    @GetMapping("/stand-in")
    String standIn(@PathVariable String id, Model model) {
        return standingIn(deputised(id), Typed.NOTHING, null, model);
    }

    @PostMapping("/stand-in")
    String stoodIn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes after) {
        Member person = deputised(id);
        Typed typed = new Typed(day, until, reason, deputy, true);
        String refused = refusedStandIn(person, typed, version);
        if (refused == null) {
            refused = refusedOr(
                    person,
                    typed,
                    version,
                    from -> directory.standIn(id, deputy.strip(), from, day(until), reason.strip()));
        }
        if (refused != null) {
            return standingIn(person, typed, refused, model);
        }
        return done(id, "已安排代理：" + directory.nameOf(deputy.strip()) + "，" + day + "至" + until + "。", after);
    }

    @PostMapping("/stand-in/{standIn}/end")
    String standInEnds(
            @PathVariable String id,
            @PathVariable long standIn,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after) {
        deputised(id);
        if (directory.standIns(id).stream()
                .noneMatch(one -> one.id() == standIn && one.absent().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("endReason", reason);
            return page(id, "请填写提前结束代理的理由（" + LONGEST_REASON + "字以内）。", model);
        }
        try {
            directory.endStandIn(standIn, reason.strip());
        } catch (IllegalArgumentException why) {
            return page(id, why.getMessage(), model);
        }
        return done(id, "代理已结束。", after);
    }

    private static String done(String id, String what, RedirectAttributes after) {
        after.addFlashAttribute("done", what);
        return "redirect:/office/people/" + id;
    }

    /** Does an act on a person, or says why not. */
    private String refusedOr(Member person, Typed typed, String version, Consumer<LocalDate> act) {
        if (!version.equals(version(person))) {
            return STALE;
        }
        LocalDate day = day(typed.day());
        if (day == null) {
            return "请填写日期，如2026-11-30。";
        }
        if (typed.reason().isBlank()) {
            return "请填写理由。";
        }
        if (typed.reason().length() > LONGEST_REASON) {
            return "理由请控制在" + LONGEST_REASON + "字以内。";
        }
        if (!typed.confirmed()) {
            return "请勾选确认，表示已知悉办理后果。";
        }
        try {
            act.accept(day);
            return null;
        } catch (IllegalArgumentException why) {
            return why.getMessage();
        }
    }

    /** What forbids a stand-in apart from what the directory itself forbids; a director arranges within the centre. */
    private String refusedStandIn(Member person, Typed typed, String version) {
        OfficeDoor.Key key = door.visitor();
        if (day(typed.until()) == null) {
            return "请填写代理的起止日期。";
        }
        if (directory.person(typed.deputy().strip()).isEmpty()) {
            return "没有登录名为“" + typed.deputy().strip() + "”的人员，请从本中心人员中选择。";
        }
        if (key.keeps()) {
            return null;
        }
        boolean within = directory.holdings(person.id()).stream()
                        .filter(held -> held.to() == null || !held.to().isBefore(door.today()))
                        .allMatch(held -> key.leads().contains(held.centre()))
                && directory.postsOf(typed.deputy().strip()).stream()
                        .anyMatch(held -> key.leads().contains(held.centre()));
        return within ? null : "您只能在本中心人员之间安排代理；本人或者代理人在其他中心还有岗位的，请系统管理员安排。";
    }

    private String page(String id, String refused, Model model) {
        OfficeDoor.Key key = door.visitor();
        Member person = visible(key, id);
        LocalDate today = door.today();
        List<PostHolding> holdings = roster.holdingsOf(List.of(id)).stream()
                .filter(held -> key.reads(held.centre()))
                .toList();
        model.addAttribute("key", key);
        model.addAttribute("person", person);
        model.addAttribute("refused", refused);
        model.addAttribute("version", version(person));
        model.addAttribute(
                "posts",
                holdings.stream()
                        .map(held -> new PostLine(
                                PostWords.mark(held),
                                directory.centre(held.centre()).shortName(),
                                words.post(held),
                                held.mode() == null ? "" : held.mode().label(),
                                held.from(),
                                held.to(),
                                PostWords.state(held, today),
                                held.to() == null ? "" : roster.endReason(held).orElse("")))
                        .toList());
        model.addAttribute(
                "standIns",
                directory.standIns(id).stream().map(one -> line(one, today)).toList());
        model.addAttribute("mayDeputise", mayDeputise(key, id));
        return "office/person";
    }

    private StandInLine line(StandIn one, LocalDate today) {
        return new StandInLine(
                one.id(),
                directory.nameOf(one.absent()),
                directory.nameOf(one.deputy()),
                one.from(),
                one.to(),
                one.reason(),
                !one.to().isBefore(today));
    }

    private String appointing(Member person, Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("version", version(person));
        model.addAttribute("posts", Post.values());
        model.addAttribute("centres", directory.centres());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("modes", SecondmentMode.values());
        model.addAttribute(
                "types",
                Arrays.stream(DisputeType.values()).map(DisputeType::label).toList());
        return "office/appoint";
    }

    private static String sheet(Map<String, String> typed) {
        return Post.SECONDED_OFFICER.label().equals(typed.get("post")) ? "派驻" : "岗位";
    }

    /** The columns of the workbook that the fields of the page stand for. */
    private static Map<String, String> columns(String id, Map<String, String> typed) {
        Map<String, String> columns = new HashMap<>();
        columns.put("登录名", id);
        columns.put("岗位", typed.getOrDefault("post", ""));
        columns.put("中心", typed.getOrDefault("centre", ""));
        columns.put("所在单位", typed.getOrDefault("unit", ""));
        columns.put("部门", typed.getOrDefault("department", ""));
        columns.put("派驻方式", typed.getOrDefault("mode", ""));
        columns.put("专长", typed.getOrDefault("speciality", ""));
        columns.put("任职日期", typed.getOrDefault("from", ""));
        columns.put("开始日期", typed.getOrDefault("from", ""));
        columns.put("结束日期", typed.getOrDefault("to", ""));
        return columns;
    }

    private String vacating(Member person, PostHolding held, Typed typed, String refused, Model model) {
        List<PostHolding> remaining = directory.postsOf(person.id()).stream()
                .filter(other -> !other.equals(held))
                .toList();
        long back = held.on(door.today()) ? tasks.goingBack(person.id(), remaining) : 0;
        model.addAttribute("title", "免去岗位");
        model.addAttribute("subject", words.of(held) + "，" + held.from() + "起");
        model.addAttribute("dayLabel", "最后任职日");
        model.addAttribute("submit", "确认免去");
        model.addAttribute("path", "/office/people/" + person.id() + "/vacate/" + PostWords.mark(held));
        model.addAttribute(
                "consequences",
                List.of(
                        "从最后任职日的次日起，此人不再担任该岗位，岗位带来的查看和办理权限随之取消。",
                        back == 0 ? "此人手中目前没有因此要退回的任务。" : "此人手中有 " + back + " 项未办结的任务，到时退回岗位，由同岗位人员签收。",
                        "任职记录保留，不会删除。"));
        return deed(person, typed, refused, model);
    }

    private String leaving(Member person, Typed typed, String refused, Model model) {
        long back = tasks.goingBack(person.id(), List.of());
        long posts = directory.holdings(person.id()).stream()
                .filter(held -> held.to() == null || !held.to().isBefore(door.today()))
                .count();
        model.addAttribute("title", "办理离职");
        model.addAttribute("subject", "现任和将任岗位 " + posts + " 个");
        model.addAttribute("dayLabel", "最后工作日");
        model.addAttribute("submit", "确认离职");
        model.addAttribute("path", "/office/people/" + person.id() + "/leave");
        model.addAttribute(
                "consequences",
                List.of(
                        "全部岗位在最后工作日结束，尚未开始的任命取消。",
                        "从最后工作日的次日起账号停用，不能再登录。",
                        back == 0 ? "此人手中目前没有未办结的任务。" : "此人手中有 " + back + " 项未办结的任务，到时退回岗位，由同岗位人员签收。",
                        "承办案件请由中心负责人在“工作交接”中移交。"));
        return deed(person, typed, refused, model);
    }

    private String deed(Member person, Typed typed, String refused, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("today", door.today());
        model.addAttribute("version", version(person));
        return "office/deed";
    }

    private String standingIn(Member person, Typed typed, String refused, Model model) {
        OfficeDoor.Key key = door.visitor();
        List<String> centres = directory.postsOf(person.id()).stream()
                .map(PostHolding::centre)
                .filter(key::reads)
                .distinct()
                .toList();
        List<Member> colleagues = roster.members(centres.stream()
                .flatMap(centre -> directory.holdingsAt(centre).stream())
                .filter(held -> held.on(door.today()) && !held.person().equals(person.id()))
                .map(PostHolding::person)
                .distinct()
                .toList());
        model.addAttribute("person", person);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "colleagues", colleagues.stream().filter(Member::active).toList());
        model.addAttribute("version", version(person));
        return "office/stand-in";
    }

    /** Somebody for whom the person logged in may arrange a deputy. */
    private Member deputised(String id) {
        OfficeDoor.Key key = door.visitor();
        Member person = visible(key, id);
        if (!mayDeputise(key, id)) {
            throw OfficeDoor.closed();
        }
        return person;
    }

    private boolean mayDeputise(OfficeDoor.Key key, String id) {
        return key.keeps()
                || directory.postsOf(id).stream().anyMatch(held -> key.leads().contains(held.centre()));
    }

    private Member visible(OfficeDoor.Key key, String id) {
        Member person = known(id);
        if (!key.readsAll() && roster.holdingsOf(List.of(id)).stream().noneMatch(held -> key.reads(held.centre()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    private Member known(String id) {
        return roster.member(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PostHolding theirs(String id, String mark) {
        return directory.holdings(id).stream()
                .filter(held -> PostWords.mark(held).equals(mark))
                .filter(held -> held.deputyFor() == null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String version(Member person) {
        return PostWords.version(person, roster.holdingsOf(List.of(person.id())));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
