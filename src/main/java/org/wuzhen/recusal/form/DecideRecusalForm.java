package org.wuzhen.recusal.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.recusal.RecusalProcess;
import org.wuzhen.recusal.Recusals;

/** 决定是否回避: a head decides, within three working days. */
@Component
class DecideRecusalForm implements CaseForm {

    private static final int LONGEST_REASON = 1000;

    private final Recusals recusals;
    private final RecusalFacts facts;

    DecideRecusalForm(Recusals recusals, RecusalFacts facts) {
        this.recusals = recusals;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-recusal";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several recusals; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        return Map.of("request", facts.rows(facts.request(number, process)));
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.request(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        String decision = entry.required("decision", "决定");
        String reason = entry.required("reason", "理由");
        entry.expect(decision == null || Set.of("upheld", "not-upheld").contains(decision), "“决定”的选项无效，请重新选择。");
        entry.expect(reason == null || reason.length() <= LONGEST_REASON, "“理由”请控制在" + LONGEST_REASON + "字以内。");
        entry.check();
        boolean upheld = "upheld".equals(decision);
        recusals.decide(entry.caseNumber(), entry.process(RecusalProcess.RECUSAL), upheld, reason);
        return Variables.of(RecusalProcess.UPHELD, upheld);
    }
}
