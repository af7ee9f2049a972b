package org.wuzhen.agreement.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementPaper;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.RmbInWords;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;

/** The facts of a case and its agreement as this stage's forms show them. */
@Component
class AgreementFacts {

    private final CaseFiles cases;
    private final Agreement agreement;
    private final PerformanceWatch watch;

    AgreementFacts(CaseFiles cases, Agreement agreement, PerformanceWatch watch) {
        this.cases = cases;
        this.agreement = agreement;
        this.watch = watch;
    }

    CaseFile file(CaseNumber number) {
        return cases.get(number);
    }

    List<Party> parties(CaseNumber number) {
        return cases.parties(number);
    }

    LocalDate today() {
        return agreement.today();
    }

    AgreementPaper draft(CaseNumber number) {
        return agreement
                .latest(number)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no agreement"));
    }

    List<Instalment> instalments(AgreementPaper paper) {
        return agreement.instalments(paper);
    }

    /** What every form of the stage has on top: parties, type, sum and claims. */
    Map<String, Object> ofCase(CaseNumber number) {
        CaseFile file = cases.get(number);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "parties",
                cases.parties(number).stream().map(AgreementFacts::named).collect(Collectors.joining("；")));
        facts.put("disputeTypeLabel", file.disputeType().label());
        facts.put("amountText", money(file.amount()));
        facts.put("claims", file.claims());
        return facts;
    }

    /** The parties as choices. */
    List<Map<String, String>> partyOptions(CaseNumber number) {
        return cases.parties(number).stream()
                .map(party -> Map.of("label", named(party), "value", party.id().toString()))
                .toList();
    }

    /** The rows of the table of instalments. */
    List<Map<String, String>> plan(CaseNumber number, List<Instalment> instalments) {
        return instalments.stream()
                .map(i -> Map.of(
                        "seq",
                        "第" + i.seq() + "期",
                        "who",
                        nameOf(number, i.debtor()),
                        "what",
                        i.what(),
                        "amount",
                        figures(i.amount()),
                        "due",
                        i.due().toString(),
                        "state",
                        i.state().label()))
                .toList();
    }

    /** What the forms of performance show beside the case: the instalment whose turn it is. */
    Map<String, Object> ofTurn(CaseNumber number) {
        Instalment turn = watch.current(number);
        List<Instalment> all = watch.instalments(number);
        Map<String, Object> facts = ofCase(number);
        facts.put("turn", "第" + turn.seq() + "期，共" + all.size() + "期");
        facts.put("who", nameOf(number, turn.debtor()));
        facts.put("what", turn.subject().label() + "：" + turn.what());
        facts.put("outstanding", outstanding(turn));
        facts.put("due", turn.due().toString());
        facts.put("dueNote", dueNote(turn.due()));
        facts.put("plan", plan(number, all));
        facts.put(
                "reminders",
                watch.reminders(turn).stream()
                        .map(r -> r.remindedOn() + " " + r.channel().label()
                                + (r.answer() == null ? "" : "，对方答复：" + r.answer()))
                        .toList());
        return facts;
    }

    Instalment turn(CaseNumber number) {
        return watch.current(number);
    }

    /** A sum in figures and in capital numerals, 1,000.00元（人民币壹仟元整）. */
    static String money(BigDecimal yuan) {
        return yuan == null || yuan.signum() == 0 ? "不涉及金钱" : figures(yuan) + "元（人民币" + RmbInWords.of(yuan) + "）";
    }

    private static String figures(BigDecimal yuan) {
        return yuan == null ? "—" : new DecimalFormat("#,##0.00").format(yuan);
    }

    private static String outstanding(Instalment turn) {
        String left = money(turn.outstanding());
        return turn.paid().signum() == 0 ? left : "已付" + figures(turn.paid()) + "元，尚欠" + left;
    }

    private String dueNote(LocalDate due) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(watch.today(), due);
        return days > 0 ? "还有" + days + "天" : days == 0 ? "今日到期" : "已超过" + -days + "天";
    }

    private String nameOf(CaseNumber number, long party) {
        return cases.parties(number).stream()
                .filter(p -> p.id() == party)
                .map(AgreementFacts::nameOf)
                .findFirst()
                .orElse("—");
    }

    private static String named(Party party) {
        return party.side().label() + " " + nameOf(party);
    }

    /** Who signs and owes is named in full; a minor never is (未成年人保护法 art. 103). */
    private static String nameOf(Party party) {
        return party.minor() ? party.maskedName() : party.name();
    }
}
