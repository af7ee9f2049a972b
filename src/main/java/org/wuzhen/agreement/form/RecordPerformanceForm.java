package org.wuzhen.agreement.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.Performance;
import org.wuzhen.agreement.Performance.Extent;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 登记履行情况: whether the open instalment was performed, with its proof. */
@Component
class RecordPerformanceForm implements CaseForm {

    /** Not how far it was performed, but what may be asked for while it is waited for. */
    private static final String CONFIRM = "CONFIRM";

    private final PerformanceWatch watch;
    private final AgreementFacts facts;

    RecordPerformanceForm(PerformanceWatch watch, AgreementFacts facts) {
        this.watch = watch;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "record-performance";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = facts.ofTurn(number);
        shown.put("performedOn", facts.today().toString());
        ReceiptFields.show(shown);
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        if (CONFIRM.equals(entry.text("extent"))) {
            return confirmation(entry);
        }
        Extent extent = entry.choice("extent", "履行情况", Extent.class);
        if (extent == null) {
            entry.check();
        }
        Instalment turn = watch.current(entry.caseNumber());
        Performance performance =
                switch (extent) {
                    case FULL -> full(entry, turn);
                    case PARTLY -> partly(entry, turn);
                    case NONE -> none(entry, turn);
                };
        entry.check();
        PerformanceWatch.Result result = watch.record(entry.caseNumber(), performance);
        Variables found = Variables.of(AgreementProcess.PERFORMANCE_RESULT, result.outcome())
                .with(AgreementProcess.SUBJECT, result.subject().name())
                .with(AgreementProcess.CONFIRMATION_DAYS_LEFT, result.confirmationDaysLeft());
        return result.outcome().equals(AgreementProcess.NOT_PERFORMED)
                ? found.with(AgreementProcess.CONFIRMATION, result.confirmation())
                : found;
    }

    /** Both changed their minds within the term; the instalment waits on. */
    private Variables confirmation(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        entry.expect(watch.confirmationDaysLeft(number) >= 0, "申请司法确认的三十日期限已过，请选择履行情况。");
        entry.expect(entry.ticked("bothAsk"), "司法确认须双方当事人共同申请，请核实后勾选。");
        entry.check();
        entry.expect(watch.askConfirmation(number), "本案已在办理司法确认，或者没有书面协议，请选择履行情况。");
        entry.check();
        return Variables.of(AgreementProcess.PERFORMANCE_RESULT, AgreementProcess.AWAITING)
                .with(AgreementProcess.CONFIRMATION_SOUGHT, true);
    }

    private Performance full(FormEntry entry, Instalment turn) {
        LocalDate on = performedOn(entry);
        return new Performance(
                Extent.FULL, on, turn.outstanding(), ReceiptFields.read(entry, on, turn.outstanding()), null);
    }

    private Performance partly(FormEntry entry, Instalment turn) {
        LocalDate on = performedOn(entry);
        BigDecimal paid = entry.yuan("paid", "本次支付金额");
        if (turn.amount() == null) {
            entry.expect(paid == null, "本期不涉及金钱，“本次支付金额”不填。");
        } else if (paid == null || paid.signum() == 0) {
            entry.expect(paid == null && entry.text("paid") != null, "请填写大于0的“本次支付金额”。");
        } else {
            entry.expect(
                    paid.compareTo(turn.outstanding()) < 0,
                    "本次支付金额应当小于尚欠金额" + turn.outstanding() + "元；已经付清的，请选择“已全部履行”。");
        }
        String shortfall = entry.required("shortfall", "未履行的原因和当事人意见");
        return new Performance(Extent.PARTLY, on, paid, ReceiptFields.read(entry, on, paid), shortfall);
    }

    private Performance none(FormEntry entry, Instalment turn) {
        entry.expect(
                watch.today().isAfter(turn.due()), "最晚日期" + turn.due() + "还没有过，不能登记“没有履行”。对方明确表示不履行的，请等到期后登记，或者先催促。");
        return new Performance(Extent.NONE, null, null, null, entry.required("shortfall", "未履行的原因和当事人意见"));
    }

    private LocalDate performedOn(FormEntry entry) {
        LocalDate on = entry.day("performedOn", "履行日期");
        LocalDate today = watch.today();
        if (on == null) {
            entry.expect(entry.text("performedOn") != null, "请填写“履行日期”。");
            return today;
        }
        LocalDate effectiveOn = watch.inForce(entry.caseNumber()).effectiveOn();
        entry.expect(!on.isAfter(today), "“履行日期”不能晚于今天。");
        entry.expect(!on.isBefore(effectiveOn), "“履行日期”不能早于协议生效日" + effectiveOn + "。");
        return on;
    }
}
