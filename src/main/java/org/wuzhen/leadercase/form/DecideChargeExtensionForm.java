package org.wuzhen.leadercase.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;

/** 审批包案延期: the director one level up decides on more time. */
@Component
class DecideChargeExtensionForm implements CaseForm {

    private final LeaderCases charges;
    private final ChargeFacts facts;

    DecideChargeExtensionForm(LeaderCases charges, ChargeFacts facts) {
        this.charges = charges;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-charge-extension";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Charge charge = facts.charge(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("measures", facts.measures(charge));
        shown.put(
                "asked",
                List.of(
                        ChargeFacts.row("申请延长", charge.extensionDays() + "日"),
                        ChargeFacts.row("延期理由", charge.extensionWhy()),
                        ChargeFacts.row("申请时间", ChargeFacts.minute(charge.extensionAsked()))));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String extension = entry.required("extension", "决定");
        String reason = entry.required("extensionReason", "理由");
        ChargeFacts.longest(entry, reason, "理由");
        entry.check();
        charges.decideExtension(entry.caseNumber(), "GRANT".equals(extension), reason);
        return Variables.none();
    }
}
