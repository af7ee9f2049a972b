package org.wuzhen.consultation.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import org.wuzhen.access.CaseNotFound;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationState;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.consultation.Meeting;
import org.wuzhen.consultation.MemberOpinion;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;

/** 会诊: calling a consultation on a case, adding a department while it runs, and its minutes on paper. */
@Controller
@RequestMapping("/cases/{number}/consult")
class ConsultationPage {

    private static final int LONGEST_REASON = 500;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OFFICE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ConsultationOffers offers;
    private final CaseAccess access;
    private final Consultations consultations;
    private final Actions actions;
    private final Directory directory;
    private final Narratives narratives;

    ConsultationPage(
            ConsultationOffers offers,
            CaseAccess access,
            Consultations consultations,
            Actions actions,
            Directory directory,
            Narratives narratives) {
        this.offers = offers;
        this.access = access;
        this.consultations = consultations;
        this.actions = actions;
        this.directory = directory;
        this.narratives = narratives;
    }

    /** A consultation as the page shows it. */
    record Line(
            long id,
            String standing,
            String opened,
            String due,
            String lead,
            String meeting,
            List<Seat> seats,
            String paper,
            boolean widens,
            List<Item> items) {}

    /** A member as the page shows it. */
    record Seat(String department, String said) {}

    /** An item of the minutes as the page shows it. */
    record Item(long id, String department, String words, String dueOn, String standing, boolean open) {}

    /** A line of who came, as the minutes show it. */
    record Came(String department, String came, String who, String said) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of(), List.of(), framed != null, model);
    }

    @PostMapping
    String call(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            narratives.together(() -> consultations.call(file.number(), reason(file, why, "提请理由")));
        } catch (FormRejected refused) {
            return page(file, Map.of("why", why), refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已提请会诊，待办中已有“组成会诊并确定会期”任务。");
        return again(file, framed);
    }

    @PostMapping("/{consultation}/members")
    String addMember(
            @PathVariable String number,
            @PathVariable long consultation,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        known(file, consultation);
        try {
            narratives.together(() ->
                    consultations.addMember(file.number(), consultation, department, reason(file, reason, "增加理由")));
        } catch (FormRejected refused) {
            Map<String, String> typed = Map.of("department", department, "reason", reason);
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已增加" + consultations.nameOf(department) + "，其派驻干部的待办中已有会诊意见任务。");
        return again(file, framed);
    }

    @PostMapping("/actions/{action}/drop")
    String drop(
            @PathVariable String number,
            @PathVariable long action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        if (actions.of(file.number()).stream().noneMatch(one -> one.id() == action)) {
            throw new CaseNotFound();
        }
        try {
            narratives.together(() -> actions.drop(file.number(), action, reason(file, reason, "撤销理由")));
        } catch (FormRejected refused) {
            return page(file, Map.of(), refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已撤销该会诊事项。");
        return again(file, framed);
    }

    /** The minutes on A4; whoever may read the case may print them. */
    @GetMapping("/{consultation}/minutes")
    String minutes(@PathVariable String number, @PathVariable long consultation, Model model) {
        CaseFile file = access.requireReadable(number);
        Consultation held = known(file, consultation);
        if (held.paperNumber() == null) {
            throw new CaseNotFound();
        }
        Meeting meeting = consultations.last(consultation);
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("centre", directory.centre(file.centre()).name());
        model.addAttribute("consultation", held);
        model.addAttribute("lead", consultations.nameOf(held.lead()));
        model.addAttribute("handledBy", held.department() == null ? null : consultations.nameOf(held.department()));
        model.addAttribute("heldAt", MINUTE.format(meeting.heldAt()));
        model.addAttribute("place", meeting.place());
        model.addAttribute("issued", DAY.format(LocalDate.ofInstant(held.minutesAt(), OFFICE)));
        model.addAttribute("came", came(held, meeting));
        model.addAttribute("seats", seats(held));
        model.addAttribute("items", items(file.number(), consultation));
        model.addAttribute("writer", directory.nameOf(held.minutesBy()));
        return "consultation/minutes";
    }

    private List<Came> came(Consultation held, Meeting meeting) {
        var members = consultations.members(held.id());
        return consultations.attendance(held.id(), meeting.dateNo()).stream()
                .map(one -> new Came(
                        members.stream()
                                .filter(member -> member.id() == one.member())
                                .map(member -> consultations.nameOf(member.department()))
                                .findFirst()
                                .orElse(""),
                        one.came().label(),
                        one.who(),
                        one.said()))
                .toList();
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        CaseNumber number = file.number();
        List<Line> lines = consultations.of(number).stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .map(consultation -> line(number, consultation))
                .toList();
        model.addAttribute("number", number.value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "callable",
                Consultations.inHand(file) && consultations.running(number).isEmpty());
        model.addAttribute("running", consultations.running(number).isPresent());
        model.addAttribute("departments", departments(number));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "consultation/consult";
    }

    /** Those that do not take part yet. */
    private List<Department> departments(CaseNumber number) {
        List<String> there = consultations
                .running(number)
                .map(one -> consultations.members(one.id()).stream()
                        .map(member -> member.department())
                        .toList())
                .orElse(List.of());
        return directory.departments().stream()
                .filter(department -> !there.contains(department.code()))
                .toList();
    }

    private Line line(CaseNumber number, Consultation consultation) {
        boolean composed = consultation.convenedAt() != null;
        Meeting meeting = composed ? consultations.last(consultation.id()) : null;
        return new Line(
                consultation.id(),
                consultation.open() || consultation.outcome() == null
                        ? consultation.state().label()
                        : consultation.outcome().label(),
                MINUTE.format(consultation.openedAt()),
                MINUTE.format(consultation.dueAt()),
                composed ? consultations.nameOf(consultation.lead()) : null,
                composed ? MINUTE.format(meeting.plannedAt()) + "，" + meeting.place() : null,
                seats(consultation),
                consultation.paperNumber(),
                consultation.state() == ConsultationState.ASKING,
                items(number, consultation.id()));
    }

    private List<Seat> seats(Consultation consultation) {
        List<MemberOpinion> all = consultations.opinions(consultation.id());
        return consultations.members(consultation.id()).stream()
                .map(member -> new Seat(
                        consultations.nameOf(member.department()),
                        all.stream()
                                .filter(opinion -> opinion.member() == member.id() && opinion.counts())
                                .reduce((earlier, later) -> later)
                                .map(opinion -> opinion.stand().label() + "：" + opinion.words())
                                .orElse("未提交意见")))
                .toList();
    }

    private List<Item> items(CaseNumber number, long consultation) {
        return actions.of(number).stream()
                .filter(action -> action.consultation() == consultation)
                .map(this::item)
                .toList();
    }

    private Item item(Action action) {
        return new Item(
                action.id(),
                consultations.nameOf(action.department()),
                action.words(),
                action.dueOn().toString(),
                action.state().label() + (action.open() && action.lateAt() != null ? "，已逾期" : ""),
                action.open());
    }

    private String reason(CaseFile file, String typed, String name) {
        if (typed.isBlank()) {
            throw new FormRejected("请填写“" + name + "”。");
        }
        if (typed.length() > LONGEST_REASON) {
            throw new FormRejected("“" + name + "”请控制在" + LONGEST_REASON + "字以内。");
        }
        return narratives.guarded(file.number(), typed.strip());
    }

    private Consultation known(CaseFile file, long consultation) {
        return consultations.find(file.number(), consultation).orElseThrow(CaseNotFound::new);
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayCall(file)) {
            throw new AccessDeniedException("Not theirs to call a consultation on");
        }
        return file;
    }

    private static String again(CaseFile file, String framed) {
        return "redirect:/cases/" + file.number() + "/consult" + (framed == null ? "" : "?framed");
    }
}
