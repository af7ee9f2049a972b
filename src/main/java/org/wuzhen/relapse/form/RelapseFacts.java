package org.wuzhen.relapse.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.AgreementsInForce;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RoadStep;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.relapse.Hearing;
import org.wuzhen.relapse.PlannedStep;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** What stands on top of the forms of a re-examination: what asks for it, then and now side by side, what was done since. */
@Component
class RelapseFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OFFICE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(OFFICE);
    private static final Set<String> SHOWN = Set.of(
            "admissibility",
            "risk-level",
            "route",
            "clinic",
            "next-step",
            "leader-closing",
            "closure",
            "relapse-way",
            "relapse-plan",
            "relapse-conclusion",
            "relapse-holding");

    private final Relapses relapses;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Directory directory;
    private final ObjectProvider<AgreementsInForce> agreements;

    RelapseFacts(
            Relapses relapses,
            CaseFiles cases,
            CaseClocks clocks,
            Directory directory,
            ObjectProvider<AgreementsInForce> agreements) {
        this.relapses = relapses;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.agreements = agreements;
    }

    /** The re-examination of a process. */
    Review review(CaseNumber number, Function<String, Object> process) {
        return relapses.find(number, RelapseProcess.REVIEW.in(process)).orElseThrow();
    }

    /** Rows of the table 复诊缘由. */
    List<Map<String, Object>> why(Review review) {
        CaseFile file = cases.get(review.number());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("缘由", review.cause().label()));
        rows.add(row("说明", review.why()));
        rows.add(row(
                "当事人",
                cases.parties(review.number()).stream()
                        .map(party -> party.side().label() + " " + party.maskedName())
                        .collect(Collectors.joining("；"))));
        rows.add(row("原承办人", file.handler() == null ? null : directory.nameOf(file.handler())));
        List<Review> all = relapses.of(review.number());
        if (all.size() > 1) {
            rows.add(row("此前复诊", all.size() - 1 + "次"));
        }
        return rows;
    }

    /** Rows of the table 前后对照: what was registered and agreed then, what the new report says or the officer found. */
    List<Map<String, Object>> compare(Review review) {
        CaseFile then = cases.get(review.number());
        List<CaseNumber> reports = relapses.complaints(review.id());
        Optional<CaseFile> now = reports.isEmpty() ? Optional.empty() : cases.find(reports.get(reports.size() - 1));
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(pair(
                "日期",
                "登记" + DAY.format(then.registeredAt()) + closed(then),
                now.map(file -> "再次登记" + DAY.format(file.registeredAt()) + "（" + file.number() + "）")));
        rows.add(pair("事实", then.facts(), now.map(CaseFile::facts)));
        rows.add(pair("诉求", then.claims(), now.map(CaseFile::claims)));
        rows.add(pair("金额", yuan(then.amount()), now.map(file -> yuan(file.amount()))));
        rows.add(pair("人数", then.peopleCount() + "人", now.map(file -> file.peopleCount() + "人")));
        rows.add(pair("注意", marks(then), now.map(RelapseFacts::marks)));
        rows.add(pair(
                "风险",
                then.risk() == null ? "" : then.risk().label(),
                now.map(file -> file.risk() == null ? "" : file.risk().label())));
        rows.add(pair(
                "结果",
                review.resultThen() == null ? "" : review.resultThen().label(),
                Optional.ofNullable(review.finding()).map(finding -> finding.label())));
        agreements.stream()
                .findFirst()
                .flatMap(found -> found.of(review.number()))
                .ifPresent(agreed -> rows.add(pair("约定", agreed(agreed), Optional.ofNullable(review.stateNow()))));
        return rows;
    }

    private static String agreed(AgreementInForce agreed) {
        String due = agreed.undertakings().stream()
                .map(one -> one.what() + (one.amount() == null ? "" : "，" + yuan(one.amount())) + "，" + one.due() + "前")
                .collect(Collectors.joining("；"));
        return (agreed.written() ? "书面协议" : "口头协议") + "：" + agreed.terms() + (due.isEmpty() ? "" : "（" + due + "）");
    }

    /** Rows of the table 此前办理经过: what was decided and which steps the case went, the first first. */
    List<Map<String, Object>> course(CaseNumber number) {
        record Line(Instant at, String what, String words, String who) {}
        List<Line> lines = new ArrayList<>();
        for (Decision decision : cases.decisions(number)) {
            if (SHOWN.contains(decision.kind())) {
                lines.add(
                        new Line(decision.decidedAt(), what(decision.kind()), decision.reason(), decision.decidedBy()));
            }
        }
        for (RoadStep step : cases.steps(number)) {
            lines.add(new Line(
                    step.endedAt(),
                    "转入" + PlannedStep.label(step.next()),
                    step.result() == null ? "" : "此前结果：" + step.result().label(),
                    step.endedBy()));
        }
        return lines.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .map(line -> Map.<String, Object>of(
                        "at",
                        MINUTE.format(line.at()),
                        "what",
                        line.what(),
                        "words",
                        line.words() == null ? "" : line.words(),
                        "who",
                        line.who().equals("system") ? "系统" : directory.nameOf(line.who())))
                .toList();
    }

    private static String what(String kind) {
        return switch (kind) {
            case "admissibility" -> "受理审查";
            case "risk-level" -> "风险评定";
            case "route" -> "去向";
            case "clinic" -> "诊别";
            case "next-step" -> "商定下一步";
            case "leader-closing" -> "包案结案";
            case "closure" -> "结案审查";
            case "relapse-way" -> "复诊去向";
            case "relapse-plan" -> "复诊新方案";
            case "relapse-conclusion" -> "听证后处理意见";
            default -> "落实稳控";
        };
    }

    /** Rows of the table 比对和诊断. */
    List<Map<String, Object>> found(Review review) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("缘由", review.cause().label() + "。" + review.why()));
        rows.add(row("了解方式", review.contact() == null ? null : review.contact().label()));
        rows.add(row("现在的情况", review.stateNow()));
        rows.add(row("比对结论", review.finding() == null ? null : review.finding().label()));
        if (Boolean.TRUE.equals(review.settled())) {
            rows.add(row("注意", "同一事实已有终局结论"));
        }
        if (Boolean.TRUE.equals(review.threat())) {
            rows.add(row("注意", "有扬言、过激行为"));
        }
        if (review.diagnosis() != null) {
            rows.add(row("主要原因", review.rootCause().label()));
            rows.add(row("诊断意见", review.diagnosis()));
            rows.add(row("去向", review.way().label()));
            rows.add(row("变更去向的理由", review.wayReason()));
        }
        return rows.stream().filter(one -> !one.get("value").equals("")).toList();
    }

    /** Rows of the tables 听证通知 and 听证情况; empty while none is called. */
    List<Map<String, Object>> hearing(Review review) {
        List<Hearing> hearings = relapses.hearings(review.id());
        return hearings.isEmpty() ? List.of() : rows(hearings.get(hearings.size() - 1));
    }

    /** Hearings that were put off. */
    List<Map<String, Object>> putOff(Review review) {
        return relapses.hearings(review.id()).stream()
                .map(one -> row("原定" + MINUTE.format(one.plannedAt()), "延期：" + one.postponedWhy()))
                .toList();
    }

    private List<Map<String, Object>> rows(Hearing hearing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("通知", hearing.paper()));
        rows.add(row("时间、地点", MINUTE.format(hearing.plannedAt()) + "，" + hearing.place()));
        rows.add(row("主持人", hearing.chair() + "，记录人" + hearing.recorder()));
        rows.add(row(
                "听证员",
                relapses.panel(hearing.id()).stream()
                        .map(one -> one.name() + "（" + one.role().label() + "）")
                        .collect(Collectors.joining("、"))));
        rows.add(row("听证事项", hearing.matters()));
        if (Boolean.TRUE.equals(hearing.held())) {
            rows.add(row("到场人员", hearing.attended()));
            rows.add(row("听证笔录", hearing.minutes()));
            rows.add(row("评议意见", hearing.panelOpinion()));
            rows.add(row("票数", "赞成终结" + hearing.votesEnd() + "票，不赞成" + hearing.votesAgainst() + "票"));
        }
        return rows;
    }

    /** The steps with which the case may go on, as a form offers them. */
    List<Map<String, String>> steps() {
        return relapses.steps().stream()
                .map(step -> Map.of("label", step.label(), "value", step.code()))
                .toList();
    }

    List<Map<String, String>> departments() {
        return directory.departments().stream()
                .map(one -> Map.of("label", one.name(), "value", one.code()))
                .toList();
    }

    /** The step that was chosen; a department with it where it goes to one. */
    Optional<PlannedStep> step(FormEntry entry) {
        String code = entry.required("step", "下一步");
        return relapses.steps().stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .or(() -> {
                    entry.expect(code == null, "请在列出的选项中选择“下一步”。");
                    return Optional.empty();
                });
    }

    String department(FormEntry entry, PlannedStep step) {
        if (step != PlannedStep.HANDLING) {
            return null;
        }
        String code = entry.required("agency", "办理部门");
        entry.expect(
                code == null || directory.department(code).map(Department::code).isPresent(), "请在列出的部门中选择“办理部门”。");
        return code;
    }

    String due(CaseNumber number) {
        return clocks.running(number, RelapseProcess.TERM)
                .map(deadline -> MINUTE.format(deadline.dueAt()))
                .orElse("");
    }

    /** What the description of a task says. */
    String describe(Review review) {
        return "复诊（" + review.cause().label() + "）：" + review.why();
    }

    void longest(FormEntry entry, String text, String label, int most) {
        entry.expect(text == null || text.length() <= most, "“" + label + "”请控制在" + most + "字以内。");
    }

    private static String closed(CaseFile file) {
        return file.closedAt() == null ? "" : "，结案" + DAY.format(file.closedAt());
    }

    private static String marks(CaseFile file) {
        return file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"));
    }

    private static String yuan(BigDecimal amount) {
        return amount == null ? "" : "%,.2f元".formatted(amount);
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value == null ? "" : value);
    }

    private static Map<String, Object> pair(String item, String then, Optional<String> now) {
        return Map.of("item", item, "then", then == null ? "" : then, "now", now.orElse("（待了解）"));
    }
}
