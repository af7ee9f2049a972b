package org.wuzhen.relapse.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;
import org.wuzhen.relapse.Way;

/** 签署终结意见: after the hearing the director concludes the case, or not. */
@Component
class SignConclusionForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    SignConclusionForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "sign-conclusion";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("hearing", facts.hearing(review));
        shown.put("found", facts.found(review));
        shown.put("compare", facts.compare(review));
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
        String decision = entry.required("decision", "处理意见");
        boolean end = "END".equals(decision);
        Way way = end ? null : entry.choice("decision", "处理意见", Way.class);
        String opinion = entry.required("conclusion", "终结（或者不终结）意见");
        String basis = end ? entry.required("conclusionBasis", "依据") : null;
        entry.expect(end || way != Way.HEARING, "请选择“处理意见”。");
        facts.longest(entry, opinion, "意见", 3000);
        facts.longest(entry, basis, "依据", 200);
        entry.check();
        relapses.sign(number, id, way, opinion, basis);
        return Variables.of(RelapseProcess.WAY, end ? RelapseProcess.END : way.code());
    }
}
