package org.wuzhen.relapse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.relapse.Hearing;
import org.wuzhen.relapse.PlannedStep;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** 复诊 of a case: those that were, those to come, one more by hand, and their papers to print. */
@Controller
@RequestMapping("/cases/{number}/relapse")
class CaseRelapsePage {

    private static final int LONGEST_REASON = 500;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OFFICE);

    private final RelapseReaders readers;
    private final CaseAccess access;
    private final Relapses relapses;
    private final CaseFiles cases;
    private final Directory directory;
    private final Narratives narratives;

    CaseRelapsePage(
            RelapseReaders readers,
            CaseAccess access,
            Relapses relapses,
            CaseFiles cases,
            Directory directory,
            Narratives narratives) {
        this.readers = readers;
        this.access = access;
        this.relapses = relapses;
        this.cases = cases;
        this.directory = directory;
        this.narratives = narratives;
    }

    /** A re-examination as the page shows it. */
    record Line(long id, String cause, String begun, String standing, String why, String finding, boolean printable) {}

    /** A day to come. */
    record Coming(String on, String cause, String reason) {}

    /** A paper as it is printed. */
    record Paper(String title, String number, List<Row> rows, String signed) {}

    /** A row of a printed paper. */
    record Row(String item, String value) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(access.requireReadable(number), "", List.of(), framed != null, model);
    }

    @PostMapping
    String order(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = access.requireReadable(number);
        if (!readers.mayOrder(file)) {
            throw new AccessDeniedException("Not theirs to have looked at again");
        }
        try {
            if (why.length() > LONGEST_REASON) {
                throw new FormRejected("“复诊理由”请控制在" + LONGEST_REASON + "字以内。");
            }
            relapses.order(file.number(), narratives.guarded(file.number(), why));
        } catch (FormRejected refused) {
            return page(file, why, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "已开始复诊，研判分流员的待办中已有“比对前后情况”任务。");
        return "redirect:" + RelapseReaders.path(file) + (framed == null ? "" : "?framed");
    }

    @GetMapping("/{id}/papers")
    String papers(@PathVariable String number, @PathVariable long id, Model model) {
        CaseFile file = access.requireReadable(number);
        Review review = relapses.find(file.number(), id)
                .filter(one -> one.comparedAt() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", file.number().value());
        model.addAttribute("centre", directory.centre(file.centre()).name());
        model.addAttribute("papers", papers(file, review));
        return "relapse/papers";
    }

    private List<Paper> papers(CaseFile file, Review review) {
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper("复诊记录", null, record(file, review), null));
        for (Hearing hearing : relapses.hearings(review.id())) {
            papers.add(new Paper("听证通知", hearing.paper(), notice(file, hearing), null));
            if (Boolean.TRUE.equals(hearing.held())) {
                papers.add(new Paper("听证笔录", hearing.paper(), minutes(file, hearing), null));
            }
        }
        if (review.conclusionPaper() != null) {
            papers.add(new Paper(
                    "终结意见",
                    review.conclusionPaper(),
                    rows(
                            "案号", file.number().value(),
                            "当事人", parties(file.number()),
                            "终结意见", review.conclusion(),
                            "依据", review.conclusionBasis(),
                            "告知", "以同一事实和理由再次提出的，不再重复受理；有新的事实、证据的，可以再次提出。不影响依法申请仲裁、提起诉讼的权利。"),
                    directory.nameOf(review.signedBy()) + "　" + minute(review.signedAt())));
        }
        return papers;
    }

    private List<Row> record(CaseFile file, Review review) {
        List<CaseNumber> reports = relapses.complaints(review.id());
        return rows(
                "案号", file.number().value(),
                "纠纷类型", file.disputeType().label(),
                "当事人", parties(file.number()),
                "复诊缘由", review.cause().label() + "。" + review.why(),
                "再次登记", reports.stream().map(CaseNumber::value).collect(Collectors.joining("、")),
                "开始时间", minute(review.begunAt()),
                "当时结果", review.resultThen() == null ? null : review.resultThen().label(),
                "了解方式", review.contact().label(),
                "现在的情况", review.stateNow(),
                "比对结论", review.finding().label(),
                "比对人", directory.nameOf(review.comparedBy()) + "，" + minute(review.comparedAt()),
                "主要原因", review.rootCause() == null ? null : review.rootCause().label(),
                "诊断意见", review.diagnosis(),
                "去向", review.way() == null ? null : review.way().label(),
                "新方案", review.plan(),
                "下一步", review.nextStep() == null ? null : PlannedStep.label(review.nextStep()),
                "稳控责任", review.watcher() == null ? null : review.watchUnit() + "，" + review.watcher(),
                "稳控措施", review.watchMeasures(),
                "下次复诊", day(review.nextLook()),
                "结论", review.standing());
    }

    private List<Row> notice(CaseFile file, Hearing hearing) {
        return rows(
                "案号", file.number().value(),
                "当事人", parties(file.number()),
                "听证时间", minute(hearing.plannedAt()),
                "听证地点", hearing.place(),
                "主持人", hearing.chair(),
                "听证员", panel(hearing),
                "听证事项", hearing.matters(),
                "告知", "可以陈述意见、提交材料，可以委托代理人参加，可以申请主持人、听证员回避。",
                "通知方式", hearing.told() + "，" + minute(hearing.calledAt()));
    }

    private List<Row> minutes(CaseFile file, Hearing hearing) {
        return rows(
                "案号", file.number().value(),
                "时间、地点", minute(hearing.plannedAt()) + "，" + hearing.place(),
                "主持人", hearing.chair(),
                "记录人", hearing.recorder(),
                "听证员", panel(hearing),
                "到场人员", hearing.attended(),
                "听证事项", hearing.matters(),
                "笔录", hearing.minutes(),
                "评议意见", hearing.panelOpinion(),
                "票数", "赞成终结" + hearing.votesEnd() + "票，不赞成" + hearing.votesAgainst() + "票",
                "签名", "主持人　　　　　　听证员　　　　　　当事人　　　　　　记录人　　　　　　");
    }

    private String panel(Hearing hearing) {
        return relapses.panel(hearing.id()).stream()
                .map(one -> one.name() + "（" + one.role().label() + "）")
                .collect(Collectors.joining("、"));
    }

    private String parties(CaseNumber number) {
        return cases.parties(number).stream()
                .map(party -> party.side().label() + " " + party.maskedName())
                .collect(Collectors.joining("；"));
    }

    /** Names and values in turns; one without a value does not show. */
    private static List<Row> rows(String... texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 2) {
            if (texts[i + 1] != null && !texts[i + 1].isBlank()) {
                rows.add(new Row(texts[i], texts[i + 1]));
            }
        }
        return rows;
    }

    private String page(CaseFile file, String why, List<String> problems, boolean framed, Model model) {
        List<Review> all = relapses.of(file.number());
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute(
                "result", file.result() == null ? null : file.result().label());
        model.addAttribute(
                "lines",
                all.stream()
                        .map(one -> new Line(
                                one.id(),
                                one.cause().label(),
                                minute(one.begunAt()),
                                one.standing(),
                                one.why(),
                                one.finding() == null ? null : one.finding().label(),
                                one.comparedAt() != null))
                        .toList());
        model.addAttribute(
                "coming",
                relapses.dues(file.number()).stream()
                        .map(due -> new Coming(day(due.dueOn()), due.cause().label(), due.reason()))
                        .toList());
        model.addAttribute(
                "open",
                readers.mayOrder(file) && file.mayComeBack() && all.stream().noneMatch(Review::open));
        model.addAttribute("why", why);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "relapse/relapse";
    }

    private static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
