package org.wuzhen.consultation.form;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 审批延期: the director decides whether an item of the minutes may take longer. */
@Component
class DecideActionExtensionForm implements CaseForm {

    private final Actions actions;
    private final ConsultationFacts facts;

    DecideActionExtensionForm(Actions actions, ConsultationFacts facts) {
        this.actions = actions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-action-extension";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Action action = facts.action(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("action", facts.rows(action));
        shown.put("course", facts.course(action));
        shown.put(
                "to",
                facts.askedTo(action) == null ? null : facts.askedTo(action).toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean granted = "GRANT".equals(entry.required("extension", "决定"));
        LocalDate to = granted ? entry.day("to", "延期至") : null;
        String reason = entry.required("reason", "理由");
        entry.expect(!granted || to != null, "请填写“延期至”。");
        ConsultationFacts.longest(entry, reason, "理由", 500);
        entry.check();
        Action action = actions.decideExtension(
                entry.caseNumber(), entry.process(ConsultationActionProcess.ACTION), granted, to, reason);
        return Variables.of(ConsultationActionProcess.DUE, Date.from(Actions.due(action)));
    }
}
