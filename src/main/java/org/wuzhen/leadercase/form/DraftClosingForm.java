package org.wuzhen.leadercase.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.ChargeOutcome;
import org.wuzhen.leadercase.LeaderCaseProcess;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.NewPaper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;

/** 起草结案报告: how the charge is to end; what is concluded needs its basis and hearing, what is held its measures. */
@Component
class DraftClosingForm implements CaseForm {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final LeaderCases charges;
    private final ChargeFacts facts;
    private final Clock clock;

    DraftClosingForm(LeaderCases charges, ChargeFacts facts, Clock clock) {
        this.charges = charges;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draft-closing";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("The process tells how mediation inside came out");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Charge charge = facts.charge(number);
        List<ChargeOutcome> outcomes = outcomes(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("measures", facts.measures(charge));
        shown.put("sentBack", facts.sentBack(charge, PaperKind.CLOSING));
        shown.put(
                "outcomes",
                outcomes.stream()
                        .map(outcome -> ChargeFacts.choice(outcome.label(), outcome.name()))
                        .toList());
        if (outcomes.size() == 1) {
            shown.put("closingOutcome", outcomes.get(0).name());
        }
        shown.put("course", facts.earlier(charge, PaperKind.CLOSING, "化解经过"));
        shown.put("conclusion", facts.earlier(charge, PaperKind.CLOSING, "化解结果"));
        return shown;
    }

    private List<ChargeOutcome> outcomes(CaseNumber number, Function<String, Object> process) {
        if (charges.agreementReached(number)) {
            boolean partly =
                    ChargeOutcome.PARTLY_AGREED.code().equals(LeaderCaseProcess.MEDIATION_OUTCOME.orNull(process));
            return List.of(partly ? ChargeOutcome.PARTLY_AGREED : ChargeOutcome.AGREED);
        }
        return List.of(ChargeOutcome.RESOLVED, ChargeOutcome.CONCLUDED, ChargeOutcome.HOLDING);
    }

    @Override
    public Variables take(FormEntry entry) {
        ChargeOutcome outcome = entry.choice("closingOutcome", "结案方式", ChargeOutcome.class);
        entry.expect(
                outcome == null
                        || outcomes(
                                        entry.caseNumber(),
                                        name -> entry.processOrNull(LeaderCaseProcess.MEDIATION_OUTCOME))
                                .contains(outcome),
                "“结案方式”的选项无效：调解达成协议的，只能按达成协议结案；没有达成协议的，不能选择达成协议。");
        List<PaperSection> sections = new ArrayList<>();
        ChargeFacts.section(entry, sections, "course", "化解经过");
        String responsible = null;
        LocalDate nextLook = null;
        if (outcome == ChargeOutcome.CONCLUDED) {
            ChargeFacts.section(entry, sections, "basis", "终结依据");
            ChargeFacts.section(entry, sections, "hearing", "听证或者会商意见");
        }
        if (outcome == ChargeOutcome.HOLDING) {
            ChargeFacts.section(entry, sections, "holding", "稳控措施");
            responsible = entry.required("responsible", "稳控责任人");
            nextLook = entry.day("nextLook", "下次研判日期");
            LocalDate today = clock.instant().atZone(OFFICE).toLocalDate();
            entry.expect(nextLook != null, "请填写“下次研判日期”。");
            entry.expect(nextLook == null || nextLook.isAfter(today), "“下次研判日期”须晚于今天。");
            entry.expect(responsible == null || responsible.length() <= 50, "“稳控责任人”请控制在50字以内。");
        }
        ChargeFacts.section(entry, sections, "conclusion", "化解结果");
        entry.check();
        charges.draft(entry.caseNumber(), NewPaper.closing(outcome, responsible, nextLook, sections));
        return Variables.none();
    }
}
