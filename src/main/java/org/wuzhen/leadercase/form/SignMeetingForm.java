package org.wuzhen.leadercase.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.PaperKind;

/** 审签接访记录: only the leader signs it. */
@Component
class SignMeetingForm implements CaseForm {

    private final PaperSigning signing;

    SignMeetingForm(PaperSigning signing) {
        this.signing = signing;
    }

    @Override
    public String formId() {
        return "sign-meeting";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return signing.show(number, PaperKind.MEETING);
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean returned = !"SIGN".equals(signing.take(entry, PaperKind.MEETING));
        return Variables.of(LeaderCaseProcess.RETURNED, returned);
    }
}
