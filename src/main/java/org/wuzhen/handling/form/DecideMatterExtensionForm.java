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

/** 审批延期: the director of the centre, one level above whoever gave the matter, decides. */
@Component
class DecideMatterExtensionForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    DecideMatterExtensionForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-matter-extension";
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
        shown.put("asked", facts.last(matter, EntryKind.EXTENSION_ASKED));
        shown.put("course", facts.course(matter));
        shown.put("days", facts.daysAsked(matter));
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
        boolean grant = "GRANT".equals(entry.required("extension", "决定"));
        Integer days = grant ? entry.whole("days", "批准延长工作日数") : null;
        String reason = entry.required("extensionReason", "理由");
        entry.expect(!grant || days != null && days > 0, "请填写“批准延长工作日数”。");
        facts.longest(entry, reason, "理由", 500);
        entry.check();
        matters.decideExtension(number, matter, grant, grant ? days : 0, reason);
        return Variables.none();
    }
}
