package org.wuzhen.escalation.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.NewEscalation;
import org.wuzhen.escalation.Target;

/** What stands on top of every form of an escalation: the dispute, why it is raised, and the sheet. */
@Component
class EscalationFacts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Escalations escalations;
    private final CaseFiles cases;

    EscalationFacts(Escalations escalations, CaseFiles cases) {
        this.escalations = escalations;
        this.cases = cases;
    }

    /** The escalation of a process. */
    Escalation escalation(CaseNumber number, Function<String, Object> process) {
        return escalations
                .find(number, EscalationProcess.ESCALATION.in(process))
                .orElseThrow();
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
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）") + "，"
                        + file.stage().label()));
        rows.add(row("事实经过", file.facts()));
        BigDecimal amount = file.amount();
        rows.add(row("诉求", file.claims() + (amount == null ? "" : "（涉及金额%,.2f元）".formatted(amount))));
        rows.add(row("涉及人数", file.peopleCount() + "人"));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        return rows;
    }

    /** Rows of the table 规则触发. */
    List<Map<String, Object>> rule(Escalation escalation) {
        return List.of(
                row("触发规则", escalation.ruleReason()),
                row("依据", escalation.ruleBasis()),
                row("规则行", escalation.ruleRow()));
    }

    /** Rows of the table 提级移交单. */
    List<Map<String, Object>> sheet(Escalation escalation) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("移交单号", escalation.sheet()));
        rows.add(row("移交中心", escalations.name(escalation.fromCentre())));
        rows.add(row("接收单位", escalation.target() == Target.CITY ? "市级" : escalations.name(escalation.toCentre())));
        if (escalation.ruleReason() != null) {
            rows.add(row("触发规则", escalation.ruleReason() + "（" + escalation.ruleRow() + "）"));
        }
        rows.add(row("提级理由", escalation.reason()));
        rows.add(row("已做工作", escalation.done()));
        rows.add(row("未解决问题", escalation.openPoints()));
        if (escalation.receiptDue() != null) {
            rows.add(row("接收期限", minute(escalation.receiptDue()) + "，逾期未接收也未拒收的，视为接收"));
        }
        return rows;
    }

    /** Rows of the tables 期限, 未办结任务, 部门办理 and 材料 of the sheet. */
    List<Map<String, Object>> lines(Escalation escalation) {
        return escalations.lines(escalation.id()).stream()
                .map(line -> Map.<String, Object>of(
                        "part", line.part().label(), "item", line.label(), "value", line.words()))
                .toList();
    }

    /** Whom a case may go to, as a form offers it. */
    List<Map<String, String>> targets(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, String>> targets = new ArrayList<>();
        if (escalations.atDistrict(file)) {
            targets.add(Map.of("label", Target.CITY.label(), "value", NewEscalation.CITY));
        }
        escalations
                .receivers(file)
                .forEach(centre -> targets.add(Map.of("label", centre.name(), "value", centre.code())));
        return targets;
    }

    /** What the description of a task says. */
    String describe(Escalation escalation) {
        return escalation.sheet() == null
                ? escalation.ruleReason()
                : "移交单" + escalation.sheet() + "，" + escalations.name(escalation.fromCentre()) + "移交";
    }

    void longest(FormEntry entry, String text, String label, int most) {
        entry.expect(text == null || text.length() <= most, "“" + label + "”请控制在" + most + "字以内。");
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value == null ? "" : value);
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
