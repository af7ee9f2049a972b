package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 指定承办部门: the director of the centre designates; there is no further return. */
@Component
class DesignateDepartmentForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    DesignateDepartmentForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "designate-department";
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
        shown.put("dispatches", facts.dispatches(matter));
        shown.put("facts", facts.dispute(number));
        shown.put("departments", facts.departments());
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
        String department = entry.required("designated", "指定承办部门");
        String reason = entry.required("designationReason", "指定理由");
        facts.longest(entry, reason, "指定理由", 1000);
        entry.check();
        matters.designate(number, matter, department, reason);
        return Variables.of(HandlingProcess.DEPARTMENT, department);
    }
}
