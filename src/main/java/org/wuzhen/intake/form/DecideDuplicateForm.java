package org.wuzhen.intake.form;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.EarlierCase;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.DuplicateSuspicion;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;

/** Behind 核对疑似重复: the clerk sees the earlier cases, names masked, and joins the report or goes on. */
@Component
class DecideDuplicateForm implements CaseForm {

    private enum Answer {
        JOIN,
        GO_ON
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Intake intake;
    private final CaseFacts facts;

    DecideDuplicateForm(Intake intake, CaseFacts facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-duplicate";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<DuplicateSuspicion> found = intake.duplicates(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("days", intake.duplicateDays());
        shown.put("earlierCases", found.stream().map(this::row).toList());
        shown.put(
                "joinChoices",
                found.stream()
                        .filter(DuplicateSuspicion::joinable)
                        .map(DuplicateSuspicion::earlier)
                        .map(e -> Map.<String, Object>of(
                                "label",
                                e.number() + "｜" + e.stage().label() + (comesBack(found, e) ? "，并入后复诊" : ""),
                                "value",
                                e.number().value()))
                        .toList());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Answer answer = entry.choice("answer", "是不是同一纠纷", Answer.class);
        String reason = entry.required("reason", "判断理由");
        CaseNumber into = answer == Answer.JOIN ? into(entry) : null;
        entry.check();
        if (into == null) {
            intake.goOn(entry.caseNumber(), reason);
            return Variables.of(IntakeProcess.DUPLICATE_JOINED, false);
        }
        intake.chooseJoin(entry.caseNumber(), into, reason);
        return Variables.of(IntakeProcess.DUPLICATE_JOINED, true)
                .with(IntakeProcess.JOIN_INTO, into.value())
                .with(IntakeProcess.INTAKE_OUTCOME, IntakeProcess.JOINED);
    }

    private CaseNumber into(FormEntry entry) {
        String chosen = entry.required("joinInto", "并入哪一件");
        List<CaseNumber> open = intake.duplicates(entry.caseNumber()).stream()
                .filter(DuplicateSuspicion::joinable)
                .map(d -> d.earlier().number())
                .toList();
        if (chosen != null && open.stream().noneMatch(n -> n.value().equals(chosen))) {
            entry.reject("所选案件不在疑似重复之列，或者已导入其他途径，不能并入。请另选一件；没有可并入的，请选择“不是，继续办理本件”。");
            return null;
        }
        return chosen == null ? null : CaseNumber.of(chosen);
    }

    private Map<String, Object> row(DuplicateSuspicion found) {
        EarlierCase e = found.earlier();
        return Map.of(
                "number", e.number().value(),
                "type", e.disputeType().label(),
                "stage", e.stage().label(),
                "day", DAY.format(e.registeredAt().atZone(CaseFacts.OFFICE)),
                "applicant", masked(e.applicant()),
                "respondent", masked(e.respondent()),
                "joinable", !found.joinable() ? "已导入其他途径，不能并入" : found.comesBack() ? "已办结，可以并入并开始复诊" : "可以");
    }

    private static boolean comesBack(List<DuplicateSuspicion> found, EarlierCase earlier) {
        return found.stream().anyMatch(one -> one.earlier().equals(earlier) && one.comesBack());
    }

    private static String masked(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, 1) + "*".repeat(name.length() - 1);
    }
}
