package org.wuzhen.handling.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 答复部门询问: whoever gave the matter answers. */
@Component
class AnswerQuestionForm extends MatterForm {

    private final Matters matters;

    AnswerQuestionForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "answer-question";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("question", facts.last(matter, EntryKind.QUESTION));
        shown.put("facts", facts.dispute(matter.number()));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        String answer = entry.required("answer", "答复");
        facts.longest(entry, answer, "答复", 2000);
        entry.check();
        matters.answer(number, matter, answer);
        return Variables.none();
    }
}
