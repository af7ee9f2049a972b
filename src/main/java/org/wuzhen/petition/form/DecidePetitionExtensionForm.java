package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionFile;

/** 决定是否延长: by the head of the unit, before the sixty days end, by thirty at most. */
@Component
class DecidePetitionExtensionForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    DecidePetitionExtensionForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-petition-extension";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        PetitionFile petition = petitions.get(number);
        shown.put("dueDay", facts.until(number, Petition.CLOSE));
        shown.put("timeLeft", facts.timeLeft(number, Petition.CLOSE));
        shown.put("extraDays", petition.askedDays());
        shown.put("stepReason", petition.askedWhy());
        shown.put("days", petition.askedDays());
        shown.put("reason", petition.askedWhy());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean extends_ = "EXTEND".equals(entry.required("decision", "决定"));
        String reason = entry.required("reason", "理由");
        Integer days = extends_ ? entry.whole("days", "延长日数") : null;
        entry.expect(!extends_ || days != null, "请填写“延长日数”。");
        entry.check();
        if (!extends_) {
            petitions.keep(entry.caseNumber(), reason);
        } else if (petitions.extend(entry.caseNumber(), days, reason) instanceof DeadlineChange.Refused refused) {
            entry.reject(refused.reason());
        }
        entry.check();
        return Variables.none();
    }
}
