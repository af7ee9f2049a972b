package org.wuzhen.recusal.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.recusal.RecusalProcess;
import org.wuzhen.recusal.Recusals;

/** 更换承办人: somebody else carries the case from now on, and the tasks go along. */
@Component
class ReplaceHandlerForm implements CaseForm {

    private static final int LONGEST_NOTE = 500;

    private final Recusals recusals;
    private final RecusalFacts facts;

    ReplaceHandlerForm(Recusals recusals, RecusalFacts facts) {
        this.recusals = recusals;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "replace-handler";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several recusals; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        return Map.of(
                "request",
                facts.rows(facts.request(number, process)),
                "candidates",
                recusals.candidates(number).entrySet().stream()
                        .map(one -> Map.of("label", one.getValue(), "value", one.getKey()))
                        .toList());
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.request(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        String to = entry.required("to", "接任承办人");
        String note = entry.text("note");
        entry.expect(note == null || note.length() <= LONGEST_NOTE, "“交接说明”请控制在" + LONGEST_NOTE + "字以内。");
        entry.check();
        recusals.replace(
                entry.caseNumber(),
                entry.process(RecusalProcess.RECUSAL),
                to,
                note == null ? "原承办人回避" : "原承办人回避；" + note);
        return Variables.none();
    }
}
