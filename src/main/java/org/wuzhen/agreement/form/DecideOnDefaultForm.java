package org.wuzhen.agreement.form;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.Remedy;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 未履行处置: more time, mediation again, or another route, with the rule's advice in view. */
@Component
class DecideOnDefaultForm implements CaseForm {

    private static final Set<DisputeType> LABOUR = EnumSet.of(DisputeType.MIGRANT_WAGES, DisputeType.LABOUR_OTHER);

    private final PerformanceWatch watch;
    private final AgreementFacts facts;

    DecideOnDefaultForm(PerformanceWatch watch, AgreementFacts facts) {
        this.watch = watch;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-on-default";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Instalment turn = facts.turn(number);
        Map<String, Object> shown = facts.ofTurn(number);
        shown.put("shortfall", turn.shortfall());
        shown.put("adviceLabel", Remedy.valueOf(turn.advisedRemedy()).label());
        shown.put("adviceReason", turn.advisedReason());
        shown.put("adviceBasis", turn.advisedBasis());
        shown.put("adviceRow", "规则" + turn.advisedRow());
        shown.put("measure", turn.advisedRemedy());
        shown.put("rulingNumber", watch.ruling(number).orElse(""));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        Remedy measure = entry.choice("measure", "如何处置", Remedy.class);
        String reason = entry.text("reason");
        if (measure != null) {
            entry.expect(
                    reason != null || measure.name().equals(facts.turn(number).advisedRemedy()),
                    "所选处置与规则建议不同，请填写“理由”。");
            possible(entry, measure);
        }
        return switch (measure == null ? rejected(entry) : measure) {
            case MORE_TIME -> moreTime(entry, reason);
            case MEDIATE_AGAIN -> mediateAgain(entry, reason);
            default -> otherRoute(entry, measure, reason);
        };
    }

    /** Some routes are open to some disputes only. */
    private void possible(FormEntry entry, Remedy measure) {
        CaseNumber number = entry.caseNumber();
        switch (measure) {
            case ARBITRATION ->
                entry.expect(LABOUR.contains(facts.file(number).disputeType()), "本案不是劳动争议，不能申请劳动仲裁，请选择其他途径。");
            case PAYMENT_ORDER -> entry.expect(facts.turn(number).subject().money(), "支付令只适用于给付金钱，本期是行为义务，请选择其他途径。");
            case CONFIRMATION ->
                entry.expect(
                        watch.confirmationDaysLeft(number) >= 0 || watch.withCourt(number), "申请司法确认的三十日期限已过，请选择其他途径。");
            case MEDIATE_AGAIN -> {
                entry.expect(!watch.withCourt(number), "司法确认申请还在人民法院审查，再次调解前请先在“等候并登记裁定”中向法院撤回申请。");
                entry.expect(
                        watch.ruling(number).isEmpty(),
                        "人民法院已裁定调解协议有效，不能再次调解另立协议。一方不履行的，请选择“申请强制执行”；双方自愿变更的，由当事人在执行中和解。");
            }
            default -> {
                // the remaining routes are open to every dispute
            }
        }
    }

    private Variables moreTime(FormEntry entry, String reason) {
        LocalDate newDue = entry.day("newDue", "新的最晚日期");
        entry.expect(newDue != null || entry.text("newDue") != null, "请填写“新的最晚日期”。");
        entry.expect(newDue == null || newDue.isAfter(watch.today()), "“新的最晚日期”应当晚于今天。");
        entry.expect(entry.ticked("bothAgree"), "展期须双方当事人都同意，请核实后勾选；一方不同意的，请选择其他处置。");
        entry.check();
        watch.grantMoreTime(entry.caseNumber(), newDue, reason);
        return Variables.of(AgreementProcess.DEFAULT_DECISION, AgreementProcess.MORE_TIME);
    }

    private Variables mediateAgain(FormEntry entry, String reason) {
        entry.check();
        watch.chooseMediation(entry.caseNumber(), reason);
        return Variables.of(AgreementProcess.DEFAULT_DECISION, AgreementProcess.MEDIATE_AGAIN);
    }

    private Variables otherRoute(FormEntry entry, Remedy remedy, String reason) {
        String toldHow = entry.required("toldHow", "告知方式");
        String ruling = remedy == Remedy.ENFORCEMENT ? entry.required("rulingNumber", "确认裁定书案号") : null;
        entry.check();
        watch.chooseOtherRoute(
                entry.caseNumber(), remedy, reason, ruling == null ? null : "确认裁定书案号：" + ruling + "。", toldHow);
        return Variables.of(AgreementProcess.DEFAULT_DECISION, AgreementProcess.OTHER_ROUTE);
    }

    private static Remedy rejected(FormEntry entry) {
        entry.check();
        throw new IllegalStateException("A form without a measure passed its check");
    }
}
