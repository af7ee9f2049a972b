package org.wuzhen.consultation.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 提出会诊意见: a department's officer signs its opinion, in the head's name as far as the authority reaches. */
@Component
class GiveConsultationOpinionForm implements CaseForm {

    private final OpinionEntry opinion;

    GiveConsultationOpinionForm(OpinionEntry opinion) {
        this.opinion = opinion;
    }

    @Override
    public String formId() {
        return "give-consultation-opinion";
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
