package org.wuzhen.confirmation.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.Paper;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 核对签字并提交: the list of papers, the letter as it will be signed, and the way to the court. */
@Component
class SubmitApplicationForm implements CaseForm {

    private final Confirmation confirmation;
    private final ConfirmationFacts facts;

    SubmitApplicationForm(Confirmation confirmation, ConfirmationFacts facts) {
        this.confirmation = confirmation;
        this.facts = facts;
    }

    /** 提交、修改、不再申请. */
    private enum Choice {
        SUBMIT,
        REDO,
        DROPPED
    }

    @Override
    public String formId() {
        return "submit-application";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        ConfirmationFile file = facts.file(number);
        List<Paper> papers = confirmation.papers(number);
        String missing = papers.stream()
                .filter(paper -> !paper.there())
                .map(Paper::missing)
                .collect(Collectors.joining("；"));
        Map<String, Object> shown = facts.top(number);
        shown.put("courtName", file.courtName() + "（" + file.courtBasis().label() + "）");
        shown.put(
                "papers",
                papers.stream()
                        .map(paper -> Map.of(
                                "item",
                                paper.item(),
                                "state",
                                paper.there() ? "齐备" : "缺",
                                "note",
                                paper.there() ? "" : paper.missing()))
                        .toList());
        shown.put("missing", missing);
        shown.put("letter", confirmation.letter(number).lines().toList());
        shown.put("submission", missing.isEmpty() ? Choice.SUBMIT.name() : Choice.REDO.name());
        shown.put("appliedOn", confirmation.today().toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Choice choice = entry.choice("submission", "如何办理", Choice.class);
        if (choice == null) {
            entry.check();
        }
        return switch (choice) {
            case SUBMIT -> submit(entry);
            case REDO -> {
                String reason = entry.required("reason", "原因");
                entry.check();
                confirmation.redo(entry.caseNumber(), reason);
                yield Variables.of(ConfirmationProcess.SUBMISSION, ConfirmationProcess.REDO);
            }
            case DROPPED -> {
                entry.required("reason", "原因");
                entry.check();
                yield Variables.of(ConfirmationProcess.SUBMISSION, ConfirmationProcess.DROPPED);
            }
        };
    }

    private Variables submit(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        LocalDate on = entry.day("appliedOn", "申请书签字日期");
        entry.expect(on != null || entry.text("appliedOn") != null, "请填写“申请书签字日期”。");
        entry.expect(on == null || !on.isAfter(confirmation.today()), "“申请书签字日期”不能晚于今天。");
        entry.expect(
                on == null || !on.isBefore(facts.file(number).effectiveOn()),
                "“申请书签字日期”不能早于协议生效日" + facts.file(number).effectiveOn() + "。");
        entry.expect(entry.ticked("jointlySigned"), "司法确认须双方共同申请，请核实全部当事人已在申请书上签字后勾选。");
        entry.expect(entry.ticked("voluntary"), "请核实各方出于自愿后勾选承诺。");
        entry.expect(entry.ticked("noCollusion"), "请核实各方没有恶意串通、没有损害他人利益后勾选承诺。");
        confirmation.obstacles(number).forEach(entry::reject);
        entry.check();
        int round = confirmation.submit(number, on);
        return Variables.of(ConfirmationProcess.SUBMISSION, ConfirmationProcess.SUBMIT)
                .with(ConfirmationProcess.APPLICATION_ROUND, round)
                .with(ConfirmationProcess.APPLY_RESULT, ConfirmationProcess.SUBMITTED);
    }
}
