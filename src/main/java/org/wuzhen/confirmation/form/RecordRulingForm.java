package org.wuzhen.confirmation.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;
import org.wuzhen.confirmation.CourtRuling;
import org.wuzhen.department.court.ConfirmationRuling.Ground;
import org.wuzhen.department.court.ConfirmationRuling.Result;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 等候并登记裁定: what came from the court on paper or by telephone, or that a party withdraws. */
@Component
class RecordRulingForm implements CaseForm {

    private static final int LONGEST_NUMBER = 60;

    private final Confirmation confirmation;
    private final CourtProceeding court;
    private final CaseClocks clocks;
    private final ConfirmationFacts facts;

    RecordRulingForm(Confirmation confirmation, CourtProceeding court, CaseClocks clocks, ConfirmationFacts facts) {
        this.confirmation = confirmation;
        this.court = court;
        this.clocks = clocks;
        this.facts = facts;
    }

    /** 三种裁定、要求补充、要求撤回. */
    private enum Entry {
        VALID,
        REJECTED,
        WITHDRAWN,
        SUPPLEMENT,
        WITHDRAW
    }

    @Override
    public String formId() {
        return "record-ruling";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        ConfirmationFile file = facts.file(number);
        Map<String, Object> shown = facts.top(number);
        facts.court(shown, file);
        shown.put(
                "courtDue",
                clocks.running(number, "confirmation-court-decide")
                        .map(term -> "至" + term.lastDay() + "作出裁定")
                        .orElse("—"));
        shown.put("received", "");
        shown.put("rulingNo", file.courtCaseNo());
        shown.put("ruledOn", confirmation.today().toString());
        shown.put("supplementBy", confirmation.today().plusDays(5).toString());
        if (file.ruling() != null) {
            shown.put("received", file.ruling().label() + "，" + file.rulingNo());
            shown.put("entry", file.ruling().name());
            shown.put("rulingNo", file.rulingNo());
            shown.put("ruledOn", file.ruledOn().toString());
            shown.put(
                    "ground",
                    file.rulingGround() == null ? null : file.rulingGround().name());
            shown.put("reasons", file.rulingReasons());
        }
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Entry what = entry.choice("entry", "登记什么", Entry.class);
        if (what == null) {
            entry.check();
        }
        return switch (what) {
            case VALID -> ruled(entry, Result.VALID);
            case REJECTED -> ruled(entry, Result.REJECTED);
            case WITHDRAWN -> ruled(entry, Result.WITHDRAWN);
            case SUPPLEMENT -> supplement(entry);
            case WITHDRAW -> withdraw(entry);
        };
    }

    private Variables ruled(FormEntry entry, Result result) {
        String number = entry.required("rulingNo", "裁定书案号");
        entry.expect(number == null || number.length() <= LONGEST_NUMBER, "“裁定书案号”请控制在" + LONGEST_NUMBER + "字以内。");
        LocalDate on = entry.day("ruledOn", "裁定日期");
        ConfirmationFile file = facts.file(entry.caseNumber());
        entry.expect(on != null || entry.text("ruledOn") != null, "请填写“裁定日期”。");
        entry.expect(on == null || !on.isAfter(confirmation.today()), "“裁定日期”不能晚于今天。");
        entry.expect(on == null || !on.isBefore(file.appliedOn()), "“裁定日期”不能早于申请日期" + file.appliedOn() + "。");
        boolean rejected = result == Result.REJECTED;
        Ground ground = rejected ? entry.choice("ground", "驳回理由", Ground.class) : null;
        String reasons = rejected ? entry.required("reasons", "裁定理由") : null;
        entry.check();
        court.enter(entry.caseNumber(), new CourtRuling(result, number, on, ground, reasons));
        return Variables.of(ConfirmationProcess.RULING_ENTRY, ConfirmationProcess.RULED);
    }

    private Variables supplement(FormEntry entry) {
        expectNoRuling(entry);
        String wanted = entry.required("wanted", "要求补充什么");
        LocalDate by = entry.day("supplementBy", "法院指定的补充日期");
        entry.expect(by == null || !by.isBefore(confirmation.today()), "“法院指定的补充日期”不能早于今天。");
        entry.check();
        court.wantSupplement(entry.caseNumber(), wanted.lines().toList(), by);
        return Variables.of(ConfirmationProcess.RULING_ENTRY, ConfirmationProcess.WANTS_SUPPLEMENT);
    }

    private Variables withdraw(FormEntry entry) {
        expectNoRuling(entry);
        List<String> sides = entry.many("withdrawnBy");
        entry.expect(!sides.isEmpty(), "请选择“谁要求撤回”。");
        CaseNumber number = entry.caseNumber();
        entry.expect(
                sides.stream().allMatch(side -> facts.parties(number).stream()
                        .map(Party::side)
                        .anyMatch(there -> there.name().equals(side))),
                "“谁要求撤回”只能选择本案有的当事人。");
        String reason = entry.required("withdrawalReason", "撤回理由");
        entry.check();
        int round = court.withdraw(number, sides, reason);
        return Variables.of(ConfirmationProcess.RULING_ENTRY, ConfirmationProcess.ASKS_WITHDRAWAL)
                .with(ConfirmationProcess.WITHDRAWAL_ROUND, round);
    }

    private void expectNoRuling(FormEntry entry) {
        entry.expect(facts.file(entry.caseNumber()).ruling() == null, "法院已经作出裁定，请登记裁定结果。");
    }
}
