package org.wuzhen.petition.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** 等候申请复查: the petitioner asks for it in thirty days, or accepts the paper. */
@Component
class AwaitReviewForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    AwaitReviewForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "await-review";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("against", petitions.draft(number).opinionNo());
        shown.put("servedDay", PetitionFacts.day(petitions.draft(number).servedOn()));
        shown.put("untilDay", facts.until(number, petitions.window(Level.REVIEW)));
        shown.put(
                "refused",
                petitions.instances(number).stream()
                        .filter(instance ->
                                instance.level() == Level.REVIEW && Boolean.FALSE.equals(instance.accepted()))
                        .map(Instance::refused)
                        .reduce("", (earlier, later) -> later));
        shown.put("requestedOn", facts.today().toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean satisfied = "SATISFIED".equals(entry.required("step", "情况"));
        if (satisfied) {
            entry.check();
            return Variables.of(PetitionProcess.SATISFIED, true);
        }
        LocalDate on = entry.day("requestedOn", "申请日期");
        entry.expect(on != null, "请填写“申请日期”。");
        String grounds = entry.required("grounds", "申请理由");
        entry.check();
        int round = petitions.request(entry.caseNumber(), Level.REVIEW, on, grounds);
        return Variables.of(PetitionProcess.SATISFIED, false).with(PetitionProcess.REQUEST_ROUND, round);
    }
}
