package org.wuzhen.relapse.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.Diagnosis;
import org.wuzhen.relapse.PlannedStep;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;
import org.wuzhen.relapse.RootCause;
import org.wuzhen.relapse.Way;
import org.wuzhen.relapse.WayAdvice;

/** 重新诊断: why it came back, and what is done about it. */
@Component
class DiagnoseRelapseForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    DiagnoseRelapseForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "diagnose-relapse";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        WayAdvice advice = RelapseProcess.advice(process);
        shown.put("found", facts.found(review));
        shown.put("compare", facts.compare(review));
        shown.put("course", facts.course(number));
        shown.put("returned", Boolean.FALSE.equals(review.approved()) ? review.approvalWords() : "");
        shown.put("advice", advice.way().label());
        shown.put("adviceReason", advice.reason());
        shown.put("adviceRow", advice.row());
        shown.put("advised", advice.way().name());
        shown.put(
                "way", review.way() == null ? advice.way().name() : review.way().name());
        shown.put(
                "rootCause",
                review.rootCause() == null ? null : review.rootCause().name());
        shown.put("words", review.diagnosis());
        shown.put("plan", review.plan());
        shown.put("step", review.nextStep());
        shown.put("agency", review.department());
        shown.put("steps", facts.steps());
        shown.put("departments", facts.departments());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.review(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(RelapseProcess.REVIEW);
        WayAdvice advice = new WayAdvice(
                Way.of(entry.process(RelapseProcess.WAY_ADVICE)),
                entry.process(RelapseProcess.WAY_REASON),
                entry.process(RelapseProcess.WAY_BASIS),
                entry.process(RelapseProcess.WAY_ROW));
        RootCause cause = entry.choice("rootCause", "主要原因", RootCause.class);
        String words = entry.required("words", "诊断意见");
        Way way = entry.choice("way", "去向", Way.class);
        String changed = way == null || way == advice.way() ? null : entry.required("wayChanged", "变更去向的理由");
        PlannedStep step = way == Way.PLAN ? facts.step(entry).orElse(null) : null;
        String department = facts.department(entry, step);
        String plan = way == Way.PLAN ? entry.required("plan", "新方案") : null;
        facts.longest(entry, words, "诊断意见", 2000);
        facts.longest(entry, changed, "变更去向的理由", 500);
        facts.longest(entry, plan, "新方案", 2000);
        entry.check();
        relapses.diagnose(number, id, new Diagnosis(cause, words, way, changed, plan, step, department), advice);
        return Variables.of(RelapseProcess.WAY, way.code());
    }
}
