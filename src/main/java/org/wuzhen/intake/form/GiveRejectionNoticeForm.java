package org.wuzhen.intake.form;

import java.time.Clock;
import java.time.LocalDate;
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
import org.wuzhen.intake.RejectionNotice;

/** Behind 送达不予受理告知书: never a bare no, but reason, legal basis and a way; or back to be looked at again. */
@Component
class GiveRejectionNoticeForm implements CaseForm {

    private enum Action {
        TELL,
        SEND_BACK
    }

    private static final String TRANSFER = "TRANSFER";

    private final Intake intake;
    private final CaseFacts facts;
    private final Clock clock;

    GiveRejectionNoticeForm(Intake intake, CaseFacts facts, Clock clock) {
        this.intake = intake;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "give-rejection-notice";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Admissibility answer = intake.admissibility(number);
        boolean handoverDue = answer.decision().equals(TRANSFER);
        Map<String, Object> shown = facts.of(number);
        shown.put("outcome", handoverDue ? "不予受理，移送有关机关" : "不予受理，引导其他途径");
        shown.put("reasonCode", answer.reasonCode());
        shown.put("ruleReason", answer.reason());
        shown.put("ruleBasis", answer.basis());
        shown.put("handoverDue", handoverDue);
        shown.put("action", Action.TELL.name());
        shown.put("reason", answer.reason());
        shown.put("basis", answer.basis());
        shown.put("route", answer.routeAdvice());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Action action = entry.choice("action", "如何处理", Action.class);
        if (action == Action.SEND_BACK) {
            String reason = entry.required("sendBackReason", "退回理由");
            entry.check();
            intake.sendBack(entry.caseNumber(), reason);
            return Variables.of(IntakeProcess.REJECTION_TOLD, false);
        }
        boolean handoverDue =
                intake.admissibility(entry.caseNumber()).decision().equals(TRANSFER);
        RejectionNotice notice = new RejectionNotice(
                entry.required("reason", "不予受理的理由"),
                entry.required("basis", "法律依据"),
                entry.required("route", "可以走的途径"),
                entry.choice("delivery", "如何送达申请人", Delivery.class),
                handoverDue ? handover(entry) : null);
        entry.expect(notice.delivery() != Delivery.LATER, "不予受理告知书须送达申请人，请选择已经采用的送达方式。");
        entry.check();
        intake.tellRejection(entry.caseNumber(), notice);
        return Variables.of(IntakeProcess.REJECTION_TOLD, true)
                .with(IntakeProcess.INTAKE_OUTCOME, IntakeProcess.REDIRECTED);
    }

    private RejectionNotice.Handover handover(FormEntry entry) {
        entry.required("handoverOn", "移送（报告）日期");
        LocalDate on = entry.day("handoverOn", "移送（报告）日期");
        entry.expect(
                on == null || !on.isAfter(LocalDate.now(clock.withZone(CaseFacts.OFFICE))),
                "“移送（报告）日期”不能晚于今天，请先移送再填写。");
        return new RejectionNotice.Handover(
                entry.required("handoverTo", "移送（报告）给哪个机关"), on, entry.required("handoverReceipt", "回执编号"));
    }
}
