package org.wuzhen.leadercase.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;

/** 签收包案: the leader accepts the charge, or says why another one should have it. */
@Component
class AcceptChargeForm implements CaseForm {

    private final LeaderCases charges;
    private final ChargeFacts facts;

    AcceptChargeForm(LeaderCases charges, ChargeFacts facts) {
        this.charges = charges;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "accept-charge";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return Map.of("charge", facts.rows(facts.charge(number)), "facts", facts.dispute(number));
    }

    @Override
    public Variables take(FormEntry entry) {
        String accepts = entry.required("accepts", "是否包案");
        boolean declines = "NO".equals(accepts);
        String reason = declines ? entry.required("declineReason", "不宜包案的理由") : null;
        ChargeFacts.longest(entry, reason, "不宜包案的理由");
        entry.check();
        if (declines) {
            charges.decline(entry.caseNumber(), reason);
        } else {
            charges.accept(entry.caseNumber());
        }
        return Variables.of(LeaderCaseProcess.DECLINED, declines);
    }
}
