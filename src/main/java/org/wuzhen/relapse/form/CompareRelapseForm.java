package org.wuzhen.relapse.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.Comparison;
import org.wuzhen.relapse.Contact;
import org.wuzhen.relapse.Finding;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** 比对前后情况: what was agreed then and what is now. */
@Component
class CompareRelapseForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    CompareRelapseForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "compare-relapse";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("review", facts.why(review));
        shown.put("compare", facts.compare(review));
        shown.put("course", facts.course(number));
        shown.put("due", facts.due(number));
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
        Contact contact = entry.choice("contact", "如何了解现在的情况", Contact.class);
        String now = entry.required("stateNow", "现在的情况");
        Finding finding = entry.choice("result", "比对结论", Finding.class);
        facts.longest(entry, now, "现在的情况", 2000);
        entry.expect(
                finding != Finding.STABLE || contact != Contact.NOT_REACHED || now != null && now.length() >= 10,
                "没有联系上当事人而结论为“情况稳定”的，请在“现在的情况”写明向谁了解、依据什么。");
        entry.check();
        boolean settled = finding.recurred() && entry.ticked("finalDecision");
        boolean threat = finding.recurred() && entry.ticked("danger");
        relapses.compare(number, id, new Comparison(contact, now, finding, settled, threat));
        return Variables.of(RelapseProcess.RECURRED, finding.recurred())
                .with(RelapseProcess.FINDING, finding.name())
                .with(RelapseProcess.SETTLED, settled)
                .with(RelapseProcess.THREAT, threat);
    }
}
