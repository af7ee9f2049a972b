package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 答复部门询问: whoever gave the matter answers. */
@Component
class AnswerQuestionForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    AnswerQuestionForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "answer-question";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several matters; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Matter matter = facts.matter(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("matter", facts.rows(matter));
        shown.put("question", facts.last(matter, EntryKind.QUESTION));
        shown.put("facts", facts.dispute(number));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.matter(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long matter = entry.process(HandlingProcess.MATTER);
        String answer = entry.required("answer", "答复");
        facts.longest(entry, answer, "答复", 2000);
        entry.check();
        matters.answer(number, matter, answer);
        return Variables.none();
    }
}
