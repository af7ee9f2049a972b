package org.wuzhen.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;

/** What a department has to know of a dispute, as the rows of a form's table 案情; names of parties are masked. */
@Component
@Transactional(readOnly = true)
public class DisputeFacts {

    private final CaseFiles cases;

    DisputeFacts(CaseFiles cases) {
        this.cases = cases;
    }

    /** One row for each fact: {@code item} and {@code value}. */
    public List<Map<String, Object>> rows(CaseNumber number) {
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
        if (file.place() != null) {
            rows.add(row("地点", file.place()));
        }
        rows.add(row("涉及人数", file.peopleCount() + "人"));
        rows.add(row("事实经过", file.facts()));
        BigDecimal amount = file.amount();
        rows.add(row("诉求", file.claims() + (amount == null ? "" : "（涉及金额%,.2f元）".formatted(amount))));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        return rows;
    }

    private static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }
}
