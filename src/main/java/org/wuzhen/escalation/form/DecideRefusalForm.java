package org.wuzhen.escalation.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.Ruling;

/** 裁定拒收: one level up it is decided whether the case has to be received. */
@Component
class DecideRefusalForm implements CaseForm {

    private final Escalations escalations;
    private final EscalationFacts facts;

    DecideRefusalForm(Escalations escalations, EscalationFacts facts) {
        this.escalations = escalations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-refusal";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be raised several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Escalation escalation = facts.escalation(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "refusal",
                List.of(
                        EscalationFacts.row("拒收单位", escalations.name(escalation.toCentre())),
                        EscalationFacts.row("拒收理由", escalation.refusalReason()),
                        EscalationFacts.row("拒收依据", escalation.refusalBasis())));
        shown.put("outside", escalations.decidedOutside(escalation));
        shown.put("sheet", facts.sheet(escalation));
        shown.put("lines", facts.lines(escalation));
        shown.put("facts", facts.dispute(number));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.escalation(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(EscalationProcess.ESCALATION);
        String ruled = entry.required("ruled", "裁定");
        String reason = entry.required("rulingReason", "裁定理由");
        boolean outside = escalations.decidedOutside(facts.escalation(number, name -> id));
        String body = outside ? entry.required("rulingBody", "裁定机关") : null;
        String paper = outside ? entry.required("rulingPaper", "裁定文号") : null;
        facts.longest(entry, reason, "裁定理由", 1000);
        facts.longest(entry, body, "裁定机关", 100);
        facts.longest(entry, paper, "裁定文号", 100);
        entry.check();
        boolean ordered = "ORDER".equals(ruled);
        escalations.rule(number, id, new Ruling(ordered, reason, body, paper));
        return Variables.of(EscalationProcess.RECEIPT_ORDERED, ordered);
    }
}
