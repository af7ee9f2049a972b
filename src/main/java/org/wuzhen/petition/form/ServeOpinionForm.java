package org.wuzhen.petition.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Delivery;
import org.wuzhen.petition.Petition;

/** 送达处理意见书: from this day the petitioner has thirty days to ask for a review. */
@Component
class ServeOpinionForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    ServeOpinionForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "serve-opinion";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("opinionNo", petitions.draft(number).opinionNo());
        shown.put("servedOn", facts.today().toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        LocalDate on = entry.day("servedOn", "送达日期");
        entry.expect(on != null, "请填写“送达日期”。");
        Delivery how = entry.choice("servedHow", "送达方式", Delivery.class);
        entry.check();
        petitions.serve(entry.caseNumber(), on, how.label());
        return Variables.none();
    }
}
