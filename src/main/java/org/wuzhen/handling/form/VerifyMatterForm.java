package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 核验办理结果: somebody else than the handler looks whether it is done. */
@Component
class VerifyMatterForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    VerifyMatterForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "verify-matter";
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
        shown.put("verification", null); // not what was found the time before
        shown.put("feedback", facts.feedback(matter));
        shown.put("course", facts.course(matter));
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
        String verification = entry.required("verification", "核验结论");
        String finding = entry.required("finding", "核验情况");
        entry.expect(
                verification == null
                        || Set.of("done", "partial", "again", "not-done").contains(verification),
                "“核验结论”的选项无效，请重新选择。");
        facts.longest(entry, finding, "核验情况", 2000);
        entry.check();
        matters.verify(number, matter, verification, finding, entry.processOrNull(HandlingProcess.HANDLED_BY));
        return Variables.of(HandlingProcess.VERIFICATION, verification);
    }
}
