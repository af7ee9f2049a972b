package org.wuzhen.leadercase.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.PaperKind;

/** 审签结案报告: the charge ends with the leader's own signature and in no other way. */
@Component
class SignClosingForm implements CaseForm {

    private final PaperSigning signing;
    private final LeaderCases charges;

    SignClosingForm(PaperSigning signing, LeaderCases charges) {
        this.signing = signing;
        this.charges = charges;
    }

    @Override
    public String formId() {
        return "sign-closing";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return signing.show(number, PaperKind.CLOSING);
    }

    @Override
    public Variables take(FormEntry entry) {
        String answer = signing.take(entry, PaperKind.CLOSING);
        boolean goesOn = "CONTINUE".equals(answer);
        if (goesOn) {
            charges.goOn(entry.caseNumber(), entry.text("comment"));
        }
        return Variables.of(LeaderCaseProcess.RETURNED, "RETURN".equals(answer))
                .with(LeaderCaseProcess.CONTINUED, goesOn);
    }
}
