package org.wuzhen.intake.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Delivery;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;
import org.wuzhen.intake.RightsAndDuties;

/** Behind 送达权利义务告知书: both sides are told their rights and duties, and how they acknowledged it. */
@Component
class GiveRightsNoticeForm implements CaseForm {

    private final Intake intake;
    private final RightsAndDuties rights;
    private final CaseFacts facts;

    GiveRightsNoticeForm(Intake intake, RightsAndDuties rights, CaseFacts facts) {
        this.intake = intake;
        this.rights = rights;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "give-rights-notice";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Admissibility answer = intake.admissibility(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("reason", answer.reason());
        shown.put("basis", answer.basis());
        shown.put("route", answer.routeAdvice());
        shown.put("notice", rights.text());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Delivery applicants = entry.choice("applicantReceipt", "申请人如何签收", Delivery.class);
        Delivery respondents = entry.choice("respondentReceipt", "被申请人如何签收", Delivery.class);
        entry.expect(
                applicants == null || applicants.acknowledged() && applicants != Delivery.LEFT,
                "申请人须签收权利义务告知书后才能受理，请先送达申请人。");
        entry.check();
        intake.tellRights(entry.caseNumber(), applicants, respondents);
        return Variables.of(IntakeProcess.INTAKE_OUTCOME, IntakeProcess.ACCEPTED);
    }
}
