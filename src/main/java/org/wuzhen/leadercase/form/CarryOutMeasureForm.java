package org.wuzhen.leadercase.form;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.PaperKind;

/** 走访、帮扶等措施: what was done by hand, and what came of it. */
@Component
class CarryOutMeasureForm implements CaseForm {

    private final LeaderCases charges;
    private final ChargeFacts facts;

    CarryOutMeasureForm(LeaderCases charges, ChargeFacts facts) {
        this.charges = charges;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "carry-out-measure";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Charge charge = facts.charge(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("measures", facts.measures(charge));
        charges.latest(charge.id(), PaperKind.PLAN).ifPresent(plan -> shown.put("paper", facts.paper(plan)));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String result = entry.required("measureEffect", "措施成效");
        String account = entry.required("account", "落实情况");
        ChargeFacts.longest(entry, account, "落实情况");
        entry.expect(result == null || result.length() <= 100, "“措施成效”请控制在100字以内。");
        entry.check();
        charges.carriedOut(entry.caseNumber(), result, account);
        return Variables.none();
    }
}
