package org.wuzhen.consultation.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 落实会诊事项: the department reports what it did of an item of the minutes, or asks for more time. */
@Component
class CarryOutActionForm implements CaseForm {

    private final Actions actions;
    private final ConsultationFacts facts;
    private final WhoActs whoActs;

    CarryOutActionForm(Actions actions, ConsultationFacts facts, WhoActs whoActs) {
        this.actions = actions;
        this.facts = facts;
        this.whoActs = whoActs;
    }

    @Override
    public String formId() {
        return "carry-out-action";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Action action = facts.action(number, process);
        return Map.of("action", facts.rows(action), "facts", facts.dispute(number), "course", facts.course(action));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(ConsultationActionProcess.ACTION);
        String report = entry.required("report", "报告");
        String words = entry.required("words", "情况");
        boolean extension = "EXTENSION".equals(report);
        LocalDate to = extension ? entry.day("to", "延期至") : null;
        entry.expect(!extension || to != null, "请填写“延期至”。");
        ConsultationFacts.longest(entry, words, "情况", 2000);
        entry.check();
        if (extension) {
            actions.askExtension(number, id, to, words);
        } else {
            actions.report(number, id, "DONE".equals(report), words);
        }
        return Variables.of(ConsultationActionProcess.EXTENSION, extension)
                .with(ConsultationActionProcess.REPORTED_BY, whoActs.current().userId());
    }
}
