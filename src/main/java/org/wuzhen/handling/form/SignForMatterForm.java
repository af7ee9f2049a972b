package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Returning;

/** 签收或者退件: the department takes the matter up or says why it is not theirs. */
@Component
class SignForMatterForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    SignForMatterForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "sign-for-matter";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several matters; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Matter matter = facts.matter(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("matter", facts.rows(matter));
        shown.put("facts", facts.dispute(number));
        shown.put("departments", facts.departments());
        String why = facts.whyNoReturn(matter);
        shown.put("mayReturn", why == null);
        shown.put("whyNoReturn", why == null ? "" : why);
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.matter(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long matter = entry.process(HandlingProcess.MATTER);
        boolean returns = "RETURN".equals(entry.required("signing", "签收还是退件"));
        String why = returns ? entry.required("returnWhy", "退件理由") : null;
        String law = returns ? entry.required("returnLaw", "退件依据") : null;
        String suggested = returns ? entry.required("suggested", "建议承办单位") : null;
        facts.longest(entry, why, "退件理由", 1000);
        entry.check();
        if (returns) {
            matters.returned(number, matter, new Returning(why, law, suggested));
        } else {
            matters.sign(number, matter);
        }
        return Variables.of(HandlingProcess.RETURN_ASKED, returns);
    }
}
