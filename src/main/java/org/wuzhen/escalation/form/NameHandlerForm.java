package org.wuzhen.escalation.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.Escalations;

/** 指定承办调解员: the receiving director names who carries the case on. */
@Component
class NameHandlerForm implements CaseForm {

    private final Escalations escalations;
    private final EscalationFacts facts;

    NameHandlerForm(Escalations escalations, EscalationFacts facts) {
        this.escalations = escalations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "name-handler";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be raised several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Escalation escalation = facts.escalation(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sheet", facts.sheet(escalation));
        shown.put("lines", facts.lines(escalation));
        shown.put("facts", facts.dispute(number));
        List<Map<String, String>> mediators = escalations.mediators(number);
        shown.put("mediators", mediators);
        shown.put("nobody", mediators.isEmpty());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.escalation(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        boolean nobody = escalations.mediators(number).isEmpty();
        String person = nobody ? null : entry.required("handler", "承办调解员");
        String reason = entry.text("handlerReason");
        facts.longest(entry, reason, "说明", 500);
        entry.check();
        if (!nobody) {
            escalations.nameHandler(number, person, reason == null ? "提级接收，另定承办人" : reason);
        }
        return Variables.none();
    }
}
