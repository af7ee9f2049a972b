package org.wuzhen.agreement.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.Obligation;
import org.wuzhen.agreement.Subject;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.engine.FormEntry;

/** The rows of a plan of performance: read, checked, and shown again. */
final class ObligationRows {

    static final String KEY = "instalments";
    private static final String NAME = "履行安排";

    private ObligationRows() {}

    /**
     * Reads the rows; problems are noted at the entry.
     *
     * @param notBefore the first day that may stand in the plan
     */
    static List<Obligation> read(FormEntry entry, List<Party> parties, LocalDate notBefore) {
        Set<String> ids = parties.stream().map(p -> p.id().toString()).collect(Collectors.toSet());
        List<Obligation> obligations = new ArrayList<>();
        LocalDate previous = null;
        entry.expect(entry.rows(KEY, NAME).stream().anyMatch(row -> !row.blank()), "请至少填写一行履行安排；没有需要履行的事项的，请在表单中如实选择。");
        for (FormEntry row : entry.rows(KEY, NAME)) {
            if (row.blank()) {
                continue;
            }
            String debtor = row.required("debtor", "谁来履行");
            Subject subject = row.choice("subject", "履行什么", Subject.class);
            String what = row.required("what", "具体内容");
            BigDecimal amount = row.yuan("amount", "金额");
            LocalDate due = row.day("due", "最晚履行日期");
            row.expect(due != null, "请填写“最晚履行日期”。");
            row.expect(debtor == null || ids.contains(debtor), "“谁来履行”请在本案当事人中选择。");
            if (subject != null) {
                row.expect(
                        !subject.money() || amount != null && amount.signum() > 0,
                        "“" + subject.label() + "”请填写大于0的金额；不涉及金钱的，“履行什么”请选择“做一件事”。");
                row.expect(subject.money() || amount == null, "“做一件事”不填金额；要付钱的请另加一行。");
            }
            if (due != null) {
                row.expect(!due.isBefore(notBefore), "最晚履行日期不能早于" + notBefore + "。");
                row.expect(previous == null || !due.isBefore(previous), "日期早于上一行，请按履行先后排列。");
                previous = due;
            }
            if (debtor != null && ids.contains(debtor) && subject != null && what != null && due != null) {
                obligations.add(new Obligation(Long.parseLong(debtor), subject, what, amount, due));
            }
        }
        return obligations;
    }

    /** All sums of a plan together, or null when no money is owed. */
    static BigDecimal sum(List<Obligation> obligations) {
        return obligations.stream()
                .map(Obligation::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The rows of a draft as it stands. */
    static List<Map<String, Object>> of(List<Instalment> instalments) {
        return instalments.stream()
                .map(i -> row(
                        i.debtor(), i.subject(), i.what(), i.amount(), i.due().toString()))
                .toList();
    }

    /** One empty row with the likeliest debtor and subject. */
    static List<Map<String, Object>> likely(DisputeType type, List<Party> parties) {
        Long debtor = parties.stream()
                .filter(party -> party.side() == Party.Side.RESPONDENT)
                .map(Party::id)
                .findFirst()
                .orElse(null);
        boolean labour = type == DisputeType.MIGRANT_WAGES || type == DisputeType.LABOUR_OTHER;
        return List.of(row(debtor, labour ? Subject.WAGES : Subject.MONEY, null, null, null));
    }

    private static Map<String, Object> row(Long debtor, Subject subject, String what, BigDecimal amount, String due) {
        Map<String, Object> row = new TreeMap<>();
        row.put("debtor", debtor == null ? null : debtor.toString());
        row.put("subject", subject.name());
        row.put("what", what);
        row.put("amount", amount);
        row.put("due", due);
        return row;
    }
}
