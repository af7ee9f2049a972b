package org.wuzhen.handling.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 核验办理结果: somebody else than the handler looks whether it is done. */
@Component
class VerifyMatterForm extends MatterForm {

    private final Matters matters;

    VerifyMatterForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "verify-matter";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("verification", null); // not what was found the time before
        shown.put("feedback", facts.feedback(matter));
        shown.put("course", facts.course(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
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
