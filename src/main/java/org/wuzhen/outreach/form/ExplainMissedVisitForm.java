package org.wuzhen.outreach.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;

/** 未巡原因: why nobody was there, and whether another day is set. */
@Component
class ExplainMissedVisitForm implements OwnForm {

    private static final int LONGEST = 500;

    private final Outreach outreach;
    private final VisitFacts facts;

    ExplainMissedVisitForm(Outreach outreach, VisitFacts facts) {
        this.outreach = outreach;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "explain-missed-visit";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        return facts.shown(facts.visit(number, process));
    }

    @Override
    public String describe(OwnNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.visit(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        String reason = entry.required("reason", "未巡原因");
        LocalDate newDay = entry.day("newDay", "补巡日期");
        entry.expect(reason == null || reason.length() <= LONGEST, "“未巡原因”请控制在" + LONGEST + "字以内。");
        entry.check();
        outreach.explain(outreach.visitAt(entry.ownNumber(), entry.process(OutreachProcess.PLACE)), reason, newDay);
        return Variables.of(OutreachProcess.VISIT_MADE_UP, newDay != null);
    }
}
