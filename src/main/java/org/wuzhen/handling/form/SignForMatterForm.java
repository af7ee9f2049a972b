package org.wuzhen.handling.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Returning;

/** 签收或者退件: the department takes the matter up or says why it is not theirs. */
@Component
class SignForMatterForm extends MatterForm {

    private final Matters matters;

    /** 签收、退件. */
    private enum Signing {
        SIGN,
        RETURN
    }

    SignForMatterForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "sign-for-matter";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("facts", facts.dispute(matter.number()));
        shown.put("departments", facts.departments());
        String why = facts.whyNoReturn(matter);
        shown.put("mayReturn", why == null);
        shown.put("whyNoReturn", why == null ? "" : why);
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        boolean returns = entry.choice("signing", "签收还是退件", Signing.class) == Signing.RETURN;
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
