package org.wuzhen.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Check;
import org.wuzhen.intake.CheckKind;
import org.wuzhen.intake.CheckResult;

/** The checks of a case in the words of the forms. */
@Component
class CheckFacts {

    private final CaseFiles cases;

    CheckFacts(CaseFiles cases) {
        this.cases = cases;
    }

    /** A row for each check. */
    List<Map<String, Object>> rows(CaseNumber number, List<Check> checks) {
        if (checks.isEmpty()) {
            return List.of();
        }
        List<Party> parties = cases.parties(number);
        return checks.stream()
                .map(check -> Map.<String, Object>of(
                        "item", item(check, parties),
                        "result", check.state(),
                        "note", note(check)))
                .toList();
    }

    /** One check, item by item. */
    List<Map<String, Object>> facts(CaseNumber number, Check check) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("核查事项", item(check, cases.parties(number))));
        rows.add(row("结果", check.state()));
        if (check.found() != null) {
            rows.add(row("查到的情况", check.found().clear()));
        }
        rows.add(row("发起时间", CaseFacts.minute(check.askedAt())));
        if (check.answeredAt() != null) {
            rows.add(row("答复时间", CaseFacts.minute(check.answeredAt())));
        }
        return rows;
    }

    /** What the clerk should know before the review. */
    static String hint(List<Check> checks) {
        String hits = checks.stream()
                .filter(Check::hit)
                .map(CheckFacts::advice)
                .distinct()
                .collect(Collectors.joining());
        long open = checks.stream().filter(Check::open).count();
        return hits + (open == 0 ? "" : "还有" + open + "项核查没有结果，不必等待；结果到后记入案件页，与本案有出入的另行提示。");
    }

    private static String advice(Check check) {
        return switch (check.kind()) {
            case IDENTITY -> "有当事人的姓名和身份证号码不符，请当面核对证件原件。";
            case SUIT ->
                check.settlement() == null
                        ? "法院查到相近案件，第2项已预选“人民法院”，请核实是否同一纠纷。"
                        : "法院查到相近的已裁判案件，第3项已预选“已有生效裁判文书”，请核实是否同一纠纷。";
            case PETITION ->
                check.settlement() == null
                        ? "信访部门查到相近事项，属于同一事项的，按诉访分离办理：民事纠纷可以受理调解，信访程序由信访部门继续。"
                        : "信访部门查到相近的已终结事项，第3项已预选“信访已复核终结”，请核实是否同一事项。";
        };
    }

    private static String item(Check check, List<Party> parties) {
        Optional<Party> party = parties.stream()
                .filter(one -> check.party() != null && check.party().equals(one.id()))
                .findFirst();
        return check.kind().label()
                + party.map(one -> "（" + one.side().label() + one.name() + "）").orElse("");
    }

    private static String note(Check check) {
        if (check.found() != null) {
            return check.found().clear();
        }
        if (check.open()) {
            return check.byHandSince() == null ? CaseFacts.minute(check.askedAt()) + " 发起" : "已交派驻干部电话、公函核查";
        }
        if (check.kind() == CheckKind.IDENTITY && check.result() == CheckResult.DIFFERS) {
            return "姓名和身份证号码不是同一人";
        }
        return CaseFacts.minute(check.answeredAt()) + (check.answeredBy() == null ? " 答复" : " 人工核查");
    }

    private static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }
}
