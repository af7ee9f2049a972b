package org.wuzhen.handling.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 指定承办部门: the director of the centre designates; there is no further return. */
@Component
class DesignateDepartmentForm extends MatterForm {

    private final Matters matters;

    DesignateDepartmentForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "designate-department";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("dispatches", facts.dispatches(matter));
        shown.put("facts", facts.dispute(matter.number()));
        shown.put("departments", facts.departments());
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        String department = entry.required("designated", "指定承办部门");
        String reason = entry.required("designationReason", "指定理由");
        facts.longest(entry, reason, "指定理由", 1000);
        entry.check();
        matters.designate(number, matter, department, reason);
        return Variables.of(HandlingProcess.DEPARTMENT, department);
    }
}
