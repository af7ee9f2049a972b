package org.wuzhen.consultation.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 补交会诊意见: the officer or the head of the department gives the opinion that is late. */
@Component
class AnswerLateForm implements CaseForm {

    private final OpinionEntry opinion;

    AnswerLateForm(OpinionEntry opinion) {
        this.opinion = opinion;
    }

    @Override
    public String formId() {
        return "answer-late";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        return opinion.show(number, process);
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return opinion.describe(number, process);
    }

    @Override
    public Variables take(FormEntry entry) {
        return opinion.take(entry);
    }
}
