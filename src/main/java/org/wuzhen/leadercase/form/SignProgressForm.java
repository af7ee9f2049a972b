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
import org.wuzhen.leadercase.PaperKind;

/** 审签进展报告: an extension asked for with it goes one level up. */
@Component
class SignProgressForm implements CaseForm {

    private final PaperSigning signing;
    private final LeaderCases charges;

    SignProgressForm(PaperSigning signing, LeaderCases charges) {
        this.signing = signing;
        this.charges = charges;
    }

    @Override
    public String formId() {
        return "sign-progress";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return signing.show(number, PaperKind.PROGRESS);
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean signed = "SIGN".equals(signing.take(entry, PaperKind.PROGRESS));
        Charge charge = charges.current(entry.caseNumber()).orElseThrow();
        return Variables.of(
                LeaderCaseProcess.EXTENSION_ASKED,
                signed && charge.extensionAsked() != null && charge.extended() == null);
    }
}
