package org.wuzhen.handling.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.handling.Dispatch;
import org.wuzhen.handling.Entry;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Offices;
import org.wuzhen.handling.Ruling;

/** What stands on top of every form of a matter: the matter, its course, and of the case what a department needs. */
@Component
class MatterFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);
    private static final int BEST = 5;

    private final Matters matters;
    private final Offices offices;
    private final CaseFiles cases;

    MatterFacts(Matters matters, Offices offices, CaseFiles cases) {
        this.matters = matters;
        this.offices = offices;
        this.cases = cases;
    }

    /** The matter of a process. */
    Matter matter(CaseNumber number, Function<String, Object> process) {
        return matters.matter(number, HandlingProcess.MATTER.in(process)).orElseThrow();
    }

    /** Rows of the table 交办事项. */
    List<Map<String, Object>> rows(Matter matter) {
        Dispatch dispatch = matters.current(matter);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("来源", matter.summoned() ? matter.body() + "吹哨" : "中心派单"));
        rows.add(row(
                "承办部门",
                offices.nameOf(matter.department()) + "（第" + matter.dispatches() + "次派单"
                        + (dispatch.last() ? "，主任指定" : "") + "）"));
        rows.add(row("办理要求", matter.demand()));
        if (matter.place() != null) {
            rows.add(row("地点", matter.place()));
        }
        if (dispatch.signedAt() == null) {
            rows.add(row("签收期限", minute(dispatch.signDue())));
            if (dispatch.returnable()) {
                rows.add(row("退件期限", minute(dispatch.returnUntil()) + (matter.complicated() ? "（复杂事项）" : "")));
            }
        } else {
            rows.add(row(
                    "签收",
                    minute(dispatch.signedAt()) + "，" + dispatch.signedHow().label()));
        }
        if (matter.dueAt() != null) {
            rows.add(row("办理期限", minute(matter.dueAt())));
        }
        return rows;
    }

    /** Rows of the table 案情, without names of parties. */
    List<Map<String, Object>> dispute(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "当事人",
                cases.parties(number).stream()
                        .map(party -> party.side().label() + " " + party.maskedName())
                        .collect(Collectors.joining("；"))));
        rows.add(row(
                "纠纷类型",
                file.disputeType().label()
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）")));
        rows.add(row("事实经过", file.facts()));
        BigDecimal amount = file.amount();
        rows.add(row("诉求", file.claims() + (amount == null ? "" : "（涉及金额%,.2f元）".formatted(amount))));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        return rows;
    }

    /** Rows of the table 办理过程. */
    List<Map<String, Object>> course(Matter matter) {
        return matters.entries(matter.id()).stream().map(this::line).toList();
    }

    /** What was fed back, the department's own and what came beside. */
    List<Map<String, Object>> feedback(Matter matter) {
        return matters.entries(matter.id()).stream()
                .filter(entry -> entry.kind() == EntryKind.FEEDBACK || entry.kind() == EntryKind.BESIDE)
                .map(this::line)
                .toList();
    }

    /** The last entry of a kind, one row for each fact. */
    List<Map<String, Object>> last(Matter matter, EntryKind kind) {
        return lastEntry(matter, kind)
                .map(entry -> {
                    List<Map<String, Object>> rows = new ArrayList<>();
                    rows.add(row("提出", offices.authorOf(entry.author()) + "，" + minute(entry.at())));
                    rows.add(row(kind.label(), entry.words()));
                    if (entry.days() != null) {
                        rows.add(row("申请延长", entry.days() + "个工作日"));
                    }
                    return rows;
                })
                .orElse(List.of());
    }

    /** How many working days were asked for. */
    Integer daysAsked(Matter matter) {
        return lastEntry(matter, EntryKind.EXTENSION_ASKED).map(Entry::days).orElse(null);
    }

    private Optional<Entry> lastEntry(Matter matter, EntryKind kind) {
        return matters.entries(matter.id()).stream()
                .filter(entry -> entry.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    private Map<String, Object> line(Entry entry) {
        return Map.of(
                "at", minute(entry.at()),
                "what", entry.heading(),
                "words", entry.words(),
                "who", offices.authorOf(entry.author()));
    }

    /** Rows of the table 部门退件. */
    List<Map<String, Object>> returned(Matter matter) {
        Dispatch dispatch = matters.current(matter);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("退件部门", offices.nameOf(dispatch.department())));
        rows.add(row(
                "退件时间",
                minute(dispatch.returnedAt()) + "（" + dispatch.returnedHow().label() + "，派单时间" + minute(dispatch.at())
                        + "）"));
        rows.add(row("退件理由", dispatch.returnReason()));
        rows.add(row("退件依据", dispatch.returnBasis() == null ? "未写明" : dispatch.returnBasis()));
        rows.add(row("建议单位", dispatch.suggested() == null ? "未建议" : offices.nameOf(dispatch.suggested())));
        return rows;
    }

    /** Rows of the table 规则建议. */
    List<Map<String, Object>> advice(Function<String, Object> process) {
        return List.of(
                row(
                        "建议",
                        Ruling.valueOf(HandlingProcess.RETURN_ADVICE.in(process))
                                .label()),
                row("理由", HandlingProcess.RETURN_REASON.in(process)),
                row("依据", HandlingProcess.RETURN_BASIS.in(process)),
                row("规则", "《退件裁定》" + HandlingProcess.RETURN_ROW.in(process)));
    }

    /** What may be ruled: the third dispatch is the director's. */
    List<Map<String, Object>> rulings(Matter matter) {
        return Arrays.stream(Ruling.values())
                .filter(ruling -> ruling != Ruling.ALLOW || matter.dispatches() < Matters.LAST_DISPATCH - 1)
                .map(ruling -> Map.<String, Object>of("label", ruling.label(), "value", ruling.name()))
                .toList();
    }

    /** Rows of the table 历次派单. */
    List<Map<String, Object>> dispatches(Matter matter) {
        return matters.dispatches(matter.id()).stream()
                .map(dispatch -> Map.<String, Object>of(
                        "round",
                        "第" + dispatch.round() + "次",
                        "department",
                        offices.nameOf(dispatch.department()),
                        "reason",
                        dispatch.returnReason() == null ? "" : dispatch.returnReason(),
                        "ruling",
                        dispatch.ruling() == null ? "" : dispatch.ruling().label()))
                .toList();
    }

    List<Map<String, Object>> departments() {
        return offices.departments().stream()
                .map(department -> Map.<String, Object>of("label", department.name(), "value", department.code()))
                .toList();
    }

    /** Why a matter cannot be returned; null where it can. */
    String whyNoReturn(Matter matter) {
        Dispatch dispatch = matters.current(matter);
        if (dispatch.returnable()) {
            return null;
        }
        return dispatch.last() ? "由中心主任指定办理。" : "退件申请未获准许（" + dispatch.rulingReason() + "）";
    }

    /** What the description of a task says. */
    String describe(Matter matter) {
        return (matter.summoned() ? matter.body() + "吹哨" : "中心派单") + "，" + offices.nameOf(matter.department()) + "，第"
                + matter.dispatches() + "次派单。";
    }

    /** A mark from 1 to 5, or null and a problem. */
    Integer mark(FormEntry entry, String key, String name) {
        String text = entry.required(key, name);
        Integer mark = text == null ? null : entry.whole(key, name);
        entry.expect(mark == null || mark >= 1 && mark <= BEST, "“" + name + "”请选择1至5分。");
        return mark;
    }

    void longest(FormEntry entry, String text, String name, int longest) {
        entry.expect(text == null || text.length() <= longest, "“" + name + "”请控制在" + longest + "字以内。");
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }
}
