package org.wuzhen.recusal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.Party;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.recusal.Ground;
import org.wuzhen.recusal.NewRecusal;
import org.wuzhen.recusal.RaisedFor;
import org.wuzhen.recusal.RecusalRequest;
import org.wuzhen.recusal.Recusals;

/** 回避与投诉: what was raised about a case, a further one, and taking one back. */
@Controller
@RequestMapping("/cases/{number}/recusal")
class RecusalPage {

    private static final int LONGEST_STATEMENT = 1000;
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final RecusalOffers offers;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final Recusals recusals;
    private final Directory directory;
    private final Narratives narratives;

    RecusalPage(
            RecusalOffers offers,
            CaseAccess access,
            CaseFiles cases,
            Recusals recusals,
            Directory directory,
            Narratives narratives) {
        this.offers = offers;
        this.access = access;
        this.cases = cases;
        this.recusals = recusals;
        this.directory = directory;
        this.narratives = narratives;
    }

    /** One as the page shows it. */
    record Line(long id, String title, String person, String statement, String at, String standing, boolean open) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of(), List.of(), framed != null, model);
    }

    @PostMapping
    String raise(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            narratives.together(() -> recusals.raise(
                    file.number(), raised(file, new FormEntry(file.number(), null, new HashMap<>(typed)))));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        return done(file, "已登记，" + directory.nameOf(typed.get("person")) + "暂停参与本案，3个工作日内作出决定。", framed, model, after);
    }

    @PostMapping("/{recusal}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable long recusal,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            if (reason.length() > LONGEST_REASON) {
                throw new FormRejected("“撤回理由”请控制在" + LONGEST_REASON + "字以内。");
            }
            narratives.together(
                    () -> recusals.withdraw(file.number(), recusal, narratives.guarded(file.number(), reason)));
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        } catch (FormRejected refused) {
            return page(file, Map.of(), refused.problems(), framed != null, model);
        }
        return done(file, "已撤回申请，恢复其参与本案。", framed, model, after);
    }

    /** Whoever stepped back in person sees nothing of the case any more, not even this page. */
    private String done(CaseFile file, String words, String framed, Model model, RedirectAttributes after) {
        if (!access.mayRead(cases.get(file.number()))) {
            model.addAttribute("done", words);
            model.addAttribute("framed", framed != null);
            return "journey/done";
        }
        after.addFlashAttribute("done", words);
        return "redirect:/cases/" + file.number() + "/recusal" + (framed == null ? "" : "?framed");
    }

    private NewRecusal raised(CaseFile file, FormEntry entry) {
        String person = entry.required("person", "被申请人员");
        RaisedFor raisedFor = entry.choice("raisedFor", "提出人", RaisedFor.class);
        Ground ground = entry.choice("ground", "事由", Ground.class);
        String statement = entry.required("statement", "具体情况");
        entry.expect(
                statement == null || statement.length() <= LONGEST_STATEMENT,
                "“具体情况”请控制在" + LONGEST_STATEMENT + "字以内。");
        entry.expect(raisedFor != RaisedFor.SELF || ground == null || ground.recusal(), "自行回避的，“事由”请在回避事由中选择。");
        entry.check();
        return new NewRecusal(person, raisedFor, ground, narratives.guarded(file.number(), statement));
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("inHand", Recusals.inHand(file));
        model.addAttribute(
                "lines", recusals.of(file.number()).stream().map(this::line).toList());
        model.addAttribute("people", recusals.people(file));
        model.addAttribute("askers", askers(file));
        model.addAttribute(
                "recusals", Stream.of(Ground.values()).filter(Ground::recusal).toList());
        model.addAttribute(
                "complaints",
                Stream.of(Ground.values()).filter(ground -> !ground.recusal()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "recusal/recusal";
    }

    private List<RaisedFor> askers(CaseFile file) {
        List<Party.Side> sides =
                cases.parties(file.number()).stream().map(Party::side).toList();
        return Stream.of(RaisedFor.values())
                .filter(one -> one != RaisedFor.THIRD || sides.contains(Party.Side.THIRD))
                .toList();
    }

    private Line line(RecusalRequest request) {
        return new Line(
                request.id(),
                request.raisedFor().label() + "：" + request.ground().kind() + "（"
                        + request.ground().label() + "）",
                directory.nameOf(request.person()),
                request.statement(),
                MINUTE.format(request.raisedAt()),
                request.open() ? "审查中，其参与已暂停" : request.outcome().label(),
                request.open());
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayRaise(file)) {
            throw new AccessDeniedException("Not theirs to enter a recusal");
        }
        return file;
    }
}
