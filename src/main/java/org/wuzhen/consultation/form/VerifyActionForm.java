package org.wuzhen.consultation.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 核验落实情况: somebody else than whoever reported it looks whether an item of the minutes was done. */
@Component
class VerifyActionForm implements CaseForm {

    private final Actions actions;
    private final ConsultationFacts facts;

    VerifyActionForm(Actions actions, ConsultationFacts facts) {
        this.actions = actions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "verify-action";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Action action = facts.action(number, process);
        return Map.of("action", facts.rows(action), "course", facts.course(action));
    }

    @Override
    public Variables take(FormEntry entry) {
        String verification = entry.required("verification", "核验结论");
        String finding = entry.required("finding", "核验情况");
        entry.expect(
                verification == null || Set.of("done", "not-done", "again").contains(verification),
                "“核验结论”的选项无效，请重新选择。");
        ConsultationFacts.longest(entry, finding, "核验情况", 2000);
        entry.check();
        actions.verify(
                entry.caseNumber(),
                entry.process(ConsultationActionProcess.ACTION),
                verification,
                finding,
                entry.processOrNull(ConsultationActionProcess.REPORTED_BY));
        return Variables.of(ConsultationActionProcess.VERIFICATION, verification);
    }
}
