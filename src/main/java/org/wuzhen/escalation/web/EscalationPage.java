package org.wuzhen.escalation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.NewEscalation;
import org.wuzhen.escalation.SheetLine;
import org.wuzhen.escalation.Target;

/** 提级: a director raises a case, takes that back, and whoever reads the case prints its hand-over sheet. */
@Controller
@RequestMapping("/cases/{number}/escalation")
class EscalationPage {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DONE = 4000;
    private static final int LONGEST_OPEN = 2000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final EscalationOffers offers;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final Escalations escalations;
    private final Narratives narratives;
    private final Directory directory;
    private final WhoActs whoActs;

    EscalationPage(
            EscalationOffers offers,
            CaseAccess access,
            CaseFiles cases,
            Escalations escalations,
            Narratives narratives,
            Directory directory,
            WhoActs whoActs) {
        this.offers = offers;
        this.access = access;
        this.cases = cases;
        this.escalations = escalations;
        this.narratives = narratives;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** An escalation as the page shows it. */
    record Line(
            long id,
            String to,
            String standing,
            String at,
            String due,
            String sheet,
            String reason,
            boolean takeBack) {}

    /** A receiver to choose from. */
    record Choice(String code, String name) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        CaseFile file = access.requireReadable(number);
        return page(file, Map.of("done", escalations.soFar(file.number())), List.of(), framed != null, model);
    }

    @PostMapping
    String propose(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            narratives.together(() -> escalations.propose(
                    file.number(), proposed(file, new FormEntry(file.number(), null, new HashMap<>(typed)))));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已提出，移交单已经生成；接收单位的待办中已有接收任务。");
        return again(file, framed);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        escalation(file, id);
        try {
            if (reason.length() > LONGEST_REASON) {
                throw new FormRejected("“撤回理由”请控制在" + LONGEST_REASON + "字以内。");
            }
            narratives.together(
                    () -> escalations.withdraw(file.number(), id, narratives.guarded(file.number(), reason)));
        } catch (FormRejected refused) {
            return page(file, Map.of(), refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已撤回提级。");
        return again(file, framed);
    }

    /** Whoever received the case first has read how it ended. */
    @PostMapping("/seen")
    String seen(@PathVariable String number, @RequestParam(required = false) String framed) {
        CaseFile file = access.requireReadable(number);
        escalations.seen(file.number());
        return again(file, framed);
    }

    @GetMapping("/{id}/sheet")
    String sheet(@PathVariable String number, @PathVariable long id, Model model) {
        CaseFile file = access.requireReadable(number);
        Escalation escalation = escalation(file, id);
        if (escalation.sheet() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<SheetLine> lines = escalations.lines(id);
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute(
                "parties",
                cases.parties(file.number()).stream()
                        .map(party -> party.side().label() + " " + party.maskedName())
                        .toList());
        model.addAttribute("e", escalation);
        model.addAttribute("from", escalations.name(escalation.fromCentre()));
        model.addAttribute("to", receiver(escalation));
        model.addAttribute("at", MINUTE.format(escalation.handedAt()));
        model.addAttribute("due", minute(escalation.receiptDue()));
        model.addAttribute("proposedBy", directory.nameOf(escalation.proposedBy()));
        model.addAttribute("firstReceiver", directory.nameOf(file.firstReceiver()));
        model.addAttribute("firstCentre", escalations.name(file.number().centre()));
        model.addAttribute(
                "receipt",
                escalation.receivedAt() == null
                        ? null
                        : escalation.receivedHow().label() + "，" + MINUTE.format(escalation.receivedAt()));
        model.addAttribute(
                "parts",
                Arrays.stream(SheetLine.Part.values())
                        .map(part -> Map.of(
                                "name",
                                part.label(),
                                "lines",
                                lines.stream()
                                        .filter(line -> line.part() == part)
                                        .toList()))
                        .toList());
        return "escalation/sheet";
    }

    private NewEscalation proposed(CaseFile file, FormEntry entry) {
        String to = entry.required("to", "接收单位");
        String reason = entry.required("reason", "提级理由");
        String done = entry.required("done", "已做工作");
        String open = entry.required("openPoints", "未解决问题");
        longest(entry, reason, "提级理由", LONGEST_REASON);
        longest(entry, done, "已做工作", LONGEST_DONE);
        longest(entry, open, "未解决问题", LONGEST_OPEN);
        entry.check();
        return new NewEscalation(
                to,
                narratives.guarded(file.number(), reason),
                narratives.guarded(file.number(), done),
                narratives.guarded(file.number(), open));
    }

    private static void longest(FormEntry entry, String text, String label, int most) {
        entry.expect(text == null || text.length() <= most, "“" + label + "”请控制在" + most + "字以内。");
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        boolean may = offers.mayRaise(file);
        List<Escalation> all = escalations.of(file.number());
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("centre", escalations.name(file.centre()));
        model.addAttribute("firstReceiver", directory.nameOf(file.firstReceiver()));
        model.addAttribute("firstCentre", escalations.name(file.number().centre()));
        model.addAttribute(
                "result", file.result() == null ? null : file.result().label());
        model.addAttribute(
                "unseen", escalations.ended(whoActs.current().userId()).contains(file.number()));
        model.addAttribute("lines", all.stream().map(one -> line(one, may)).toList());
        model.addAttribute(
                "open", may && Escalations.inHand(file) && all.stream().noneMatch(Escalation::open));
        model.addAttribute("inHand", Escalations.inHand(file));
        model.addAttribute("choices", choices(file));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "escalation/escalation";
    }

    private List<Choice> choices(CaseFile file) {
        List<Choice> centres = escalations.receivers(file).stream()
                .map(centre -> new Choice(centre.code(), centre.name()))
                .toList();
        if (!escalations.atDistrict(file)) {
            return centres;
        }
        return Stream.concat(Stream.of(new Choice(NewEscalation.CITY, Target.CITY.label())), centres.stream())
                .toList();
    }

    private Line line(Escalation escalation, boolean may) {
        return new Line(
                escalation.id(),
                receiver(escalation),
                escalation.open()
                        ? escalation.state().label()
                        : escalation.outcome().label(),
                MINUTE.format(escalation.raisedAt()),
                escalation.open() ? minute(escalation.receiptDue()) : null,
                escalation.sheet(),
                escalation.reason() == null ? escalation.ruleReason() : escalation.reason(),
                may && escalation.open() && escalation.sheet() != null);
    }

    private String receiver(Escalation escalation) {
        if (escalation.target() == null) {
            return "待研判";
        }
        return escalation.target() == Target.CITY ? Target.CITY.label() : escalations.name(escalation.toCentre());
    }

    private static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    private Escalation escalation(CaseFile file, long id) {
        return escalations.find(file.number(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayRaise(file)) {
            throw new AccessDeniedException("Not theirs to raise");
        }
        return file;
    }

    private static String again(CaseFile file, String framed) {
        return "redirect:" + EscalationOffers.path(file) + (framed == null ? "" : "?framed");
    }
}
