package org.wuzhen.leadercase.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.LeaderChange;
import org.wuzhen.leadercase.Leaders;
import org.wuzhen.leadercase.Paper;

/** 领导包案: a leader is put in charge of a case and replaced; the papers that the leader signed are printed from here. */
@Controller
@RequestMapping("/cases/{number}/leader")
class LeaderPage {

    private static final int LONGEST_REASON = 1000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final LeaderOffers offers;
    private final CaseAccess access;
    private final LeaderCases charges;
    private final Leaders leaders;
    private final Directory directory;
    private final Narratives narratives;

    LeaderPage(
            LeaderOffers offers,
            CaseAccess access,
            LeaderCases charges,
            Leaders leaders,
            Directory directory,
            Narratives narratives) {
        this.offers = offers;
        this.access = access;
        this.charges = charges;
        this.leaders = leaders;
        this.directory = directory;
        this.narratives = narratives;
    }

    /** A charge as the page shows it. */
    record Line(
            boolean led,
            String standing,
            String leader,
            String secretary,
            String reason,
            String accepted,
            String due,
            List<String> changes,
            List<Sheet> sheets) {}

    /** A paper to print. */
    record Sheet(long id, String title, String signed) {}

    /** A paper as it is printed; {@code signed} is null until the leader signed it. */
    record Printed(String title, List<Row> rows, String signed) {}

    /** A row of a printed paper. */
    record Row(String item, String value) {}

    /** Somebody to choose. */
    record Choice(String value, String label) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of(), List.of(), framed != null, model);
    }

    @PostMapping
    String order(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = decided(number);
        try {
            narratives.together(() -> charges.order(file.number(), narratives.guarded(file.number(), fitting(reason))));
        } catch (FormRejected refused) {
            return page(file, Map.of("reason", reason), refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已转专诊。请在待办中办理“确定包案领导”任务。");
        return again(file, framed);
    }

    @PostMapping("/change")
    String change(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = decided(number);
        try {
            String leader = typed.getOrDefault("leader", "");
            String secretary = typed.getOrDefault("secretary", "");
            String handover = fitting(typed.getOrDefault("handover", ""));
            narratives.together(() -> charges.change(
                    file.number(),
                    person(leader),
                    centre(leader),
                    person(secretary),
                    narratives.guarded(file.number(), handover)));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已更换包案领导，未办任务已转到新的领导和秘书的待办中。");
        return again(file, framed);
    }

    /**
     * The papers, to print: the sheet of each charge and what the leader signed or has to sign.
     *
     * @param only one of them; all where it is missing
     */
    @GetMapping("/papers")
    String papers(@PathVariable String number, @RequestParam(required = false, name = "paper") Long only, Model model) {
        CaseFile file = theirs(number);
        List<Printed> printed = new ArrayList<>();
        for (Charge charge : charges.of(file.number())) {
            if (only == null && charge.leader() != null) {
                printed.add(sheet(file, charge));
            }
            charges.papers(charge.id()).stream()
                    .filter(paper -> only == null || paper.id() == only)
                    .forEach(paper -> printed.add(printed(file, paper)));
        }
        model.addAttribute("number", file.number().value());
        model.addAttribute("papers", printed);
        return "leadercase/papers";
    }

    private Printed sheet(CaseFile file, Charge charge) {
        return new Printed(
                "领导包案登记表",
                LeaderPaper.sheet(file, charge, directory, charges.measures(charge.id())),
                charge.acceptedAt() == null ? null : signature(charge.leader(), charge.acceptedAt()));
    }

    private Printed printed(CaseFile file, Paper paper) {
        return new Printed(
                "领导包案" + paper.title(),
                LeaderPaper.paper(file, paper, directory, charges.sections(paper.id())),
                paper.signedAt() == null ? null : signature(paper.signedBy(), paper.signedAt()));
    }

    private String signature(String person, Instant at) {
        return directory.nameOf(person) + "　" + MINUTE.format(at);
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        List<Charge> all = charges.of(file.number());
        boolean decides = offers.decides(file);
        boolean led = all.stream().anyMatch(charge -> charge.open() && charge.leader() != null);
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("lines", all.stream().map(this::line).toList());
        model.addAttribute("decides", decides);
        model.addAttribute(
                "mayOrder", decides && LeaderCases.inHand(file) && all.stream().noneMatch(Charge::open));
        model.addAttribute("mayChange", decides && led);
        model.addAttribute("leaders", decides && led ? choices(leaders.leaders(file.centre())) : List.of());
        model.addAttribute("secretaries", decides && led ? choices(leaders.secretaries(file.centre())) : List.of());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "leadercase/leader";
    }

    private static List<Choice> choices(List<Leaders.Candidate> candidates) {
        return candidates.stream()
                .map(one -> new Choice(one.person() + "@" + one.centre().code(), one.label()))
                .toList();
    }

    private Line line(Charge charge) {
        boolean led = charge.leader() != null;
        List<Sheet> sheets = new ArrayList<>();
        charges.papers(charge.id())
                .forEach(paper -> sheets.add(new Sheet(
                        paper.id(),
                        paper.title(),
                        paper.signedAt() == null ? "待审签" : MINUTE.format(paper.signedAt()) + "签发")));
        return new Line(
                led,
                standing(charge),
                led ? directory.nameOf(charge.leader()) + "（" + charge.level().label() + "）" : "待确定",
                led ? directory.nameOf(charge.secretary()) : "待确定",
                charge.orderReason(),
                charge.acceptedAt() == null ? null : MINUTE.format(charge.acceptedAt()),
                charge.dueAt() == null ? null : MINUTE.format(charge.dueAt()),
                charges.changes(charge.id()).stream().map(this::changed).toList(),
                List.copyOf(sheets));
    }

    private String changed(LeaderChange change) {
        String to = change.toLeader() == null ? "退回重新确定" : "更换为" + directory.nameOf(change.toLeader());
        return MINUTE.format(change.at()) + "，" + directory.nameOf(change.fromLeader()) + to + "：" + change.reason();
    }

    private static String standing(Charge charge) {
        if (!charge.open()) {
            return charge.outcome().label();
        }
        if (charge.leader() == null) {
            return "待确定包案领导";
        }
        return charge.acceptedAt() == null ? "待签收" : charge.overdueAt() == null ? "包案中" : "包案中，已逾期";
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.decides(file) && !offers.theirs(file)) {
            throw new AccessDeniedException("Neither theirs to decide nor theirs in charge");
        }
        return file;
    }

    private CaseFile decided(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.decides(file)) {
            throw new AccessDeniedException("Not theirs to decide");
        }
        return file;
    }

    private static String person(String choice) {
        return choice.substring(0, Math.max(0, choice.lastIndexOf('@')));
    }

    private static String centre(String choice) {
        return choice.substring(choice.lastIndexOf('@') + 1);
    }

    private static String fitting(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new FormRejected("理由请控制在" + LONGEST_REASON + "字以内。");
        }
        return reason;
    }

    private static String again(CaseFile file, String framed) {
        return "redirect:/cases/" + file.number() + "/leader" + (framed == null ? "" : "?framed");
    }
}
