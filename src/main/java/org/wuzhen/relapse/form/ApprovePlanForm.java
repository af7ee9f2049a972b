package org.wuzhen.relapse.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.PlannedStep;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** 审定新方案: the director has the case worked on again, or sends the plan back. */
@Component
class ApprovePlanForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    ApprovePlanForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "approve-plan";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("found", facts.found(review));
        shown.put("compare", facts.compare(review));
        shown.put("hearing", facts.hearing(review));
        shown.put("steps", facts.steps());
        shown.put("departments", facts.departments());
        shown.put("step", review.nextStep());
        shown.put("agency", review.department());
        shown.put("plan", review.plan());
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
        String approval = entry.required("approval", "审定意见");
        if (!"AGREE".equals(approval)) {
            String words = entry.required("approvalWords", "退回理由");
            facts.longest(entry, words, "退回理由", 500);
            entry.check();
            relapses.sendBack(number, id, words);
            return Variables.of(RelapseProcess.PLAN_APPROVED, false);
        }
        PlannedStep step = facts.step(entry).orElse(null);
        String department = facts.department(entry, step);
        String plan = entry.required("plan", "新方案");
        facts.longest(entry, plan, "新方案", 2000);
        entry.check();
        relapses.approve(number, id, step, department, plan, null);
        return Variables.of(RelapseProcess.PLAN_APPROVED, true);
    }
}
