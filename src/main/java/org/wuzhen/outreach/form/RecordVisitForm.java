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
import org.wuzhen.outreach.Visit;

/** 走访记录: that somebody was there and what they learnt, or why nobody could go. */
@Component
class RecordVisitForm implements OwnForm {

    private static final int LONGEST = 2000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_PEOPLE = 9999;

    private final Outreach outreach;
    private final VisitFacts facts;

    RecordVisitForm(Outreach outreach, VisitFacts facts) {
        this.outreach = outreach;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "record-visit";
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
        Visit visit = outreach.visitAt(entry.ownNumber(), entry.process(OutreachProcess.PLACE));
        String result = entry.required("result", "走访结果");
        if ("not-made".equals(result)) {
            String reason = entry.required("reason", "未能走访的原因");
            LocalDate newDay = entry.day("newDay", "补巡日期");
            entry.expect(
                    reason == null || reason.length() <= LONGEST_REASON, "“未能走访的原因”请控制在" + LONGEST_REASON + "字以内。");
            entry.check();
            outreach.explain(visit, reason, newDay);
            return Variables.of(OutreachProcess.VISIT_MADE, false).with(OutreachProcess.VISIT_MADE_UP, newDay != null);
        }
        Integer people = entry.whole("people", "走访人数");
        String summary = entry.required("summary", "走访情况");
        entry.expect(result == null || result.equals("made"), "“走访结果”的选项无效，请重新选择。");
        entry.expect(people != null && people >= 1 && people <= MOST_PEOPLE, "请填写“走访人数”（1至" + MOST_PEOPLE + "的整数）。");
        entry.expect(summary == null || summary.length() <= LONGEST, "“走访情况”请控制在" + LONGEST + "字以内。");
        entry.check();
        outreach.record(visit, people, summary);
        return Variables.of(OutreachProcess.VISIT_MADE, true);
    }
}
