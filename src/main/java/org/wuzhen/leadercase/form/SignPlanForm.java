package org.wuzhen.leadercase.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.Paper;
import org.wuzhen.leadercase.PaperKind;

/** 审签化解方案: with the leader's signature the next measure begins. */
@Component
class SignPlanForm implements CaseForm {

    private final PaperSigning signing;
    private final LeaderCases charges;

    SignPlanForm(PaperSigning signing, LeaderCases charges) {
        this.signing = signing;
        this.charges = charges;
    }

    @Override
    public String formId() {
        return "sign-plan";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return signing.show(number, PaperKind.PLAN);
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean returned = !"SIGN".equals(signing.take(entry, PaperKind.PLAN));
        if (returned) {
            return Variables.of(LeaderCaseProcess.RETURNED, true);
        }
        Charge charge = charges.current(entry.caseNumber()).orElseThrow();
        Paper plan = charges.latest(charge.id(), PaperKind.PLAN).orElseThrow();
        return Variables.of(LeaderCaseProcess.RETURNED, false)
                .with(LeaderCaseProcess.MEASURE, plan.measure().code())
                .with(LeaderCaseProcess.DEPARTMENT, plan.department());
    }
}
