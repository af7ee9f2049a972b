package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** 签发处理意见: the director signs, or sends the draft back. */
@Component
class SignOpinionForm implements CaseForm {

    private static final Set<String> CHOICES = Set.of("SIGN", "RETURN");

    private final Petition petitions;
    private final PetitionFacts facts;

    SignOpinionForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "sign-opinion";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        Opinion opinion = petitions.draft(number);
        shown.put("decisionLabel", opinion.decision().label());
        shown.put("found", opinion.facts());
        shown.put("opinion", opinion.opinion());
        shown.put("opinionBasis", opinion.basis());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String decision = entry.required("decision", "审签");
        entry.expect(decision == null || CHOICES.contains(decision), "“审签”的选项无效，请重新选择。");
        boolean returned = "RETURN".equals(decision);
        String reason = returned ? entry.required("reason", "退回理由") : null;
        entry.check();
        if (returned) {
            petitions.sendBack(entry.caseNumber(), reason);
        } else {
            petitions.sign(entry.caseNumber());
        }
        return Variables.of(PetitionProcess.OPINION_RETURNED, returned);
    }
}
