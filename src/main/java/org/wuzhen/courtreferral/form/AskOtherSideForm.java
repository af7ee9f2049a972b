package org.wuzhen.courtreferral.form;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferralProcess;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.courtreferral.OtherSide;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 征询对方当事人: whether the other side lets itself in for mediation before filing. */
@Component
class AskOtherSideForm implements CaseForm {

    private static final int LONGEST_HOW = 200;
    private static final int LONGEST_NOTE = 500;

    private final CourtReferrals referrals;
    private final ReferralFacts facts;

    AskOtherSideForm(CourtReferrals referrals, ReferralFacts facts) {
        this.referrals = referrals;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "ask-other-side";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("referral", facts.referral(number));
        shown.put("facts", facts.dispute(number));
        shown.put("phones", facts.phones(number));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        OtherSide said = entry.choice("said", "对方当事人的意见", OtherSide.class);
        String how = entry.required("how", "征询方式和时间");
        String note = entry.text("note");
        entry.expect(how == null || how.length() <= LONGEST_HOW, "“征询方式和时间”请控制在" + LONGEST_HOW + "字以内。");
        entry.expect(note == null || note.length() <= LONGEST_NOTE, "“说明”请控制在" + LONGEST_NOTE + "字以内。");
        entry.check();
        referrals.otherSideSaid(entry.caseNumber(), said, how, note);
        return Variables.of(CourtReferralProcess.OTHER_SIDE, said.code());
    }
}
