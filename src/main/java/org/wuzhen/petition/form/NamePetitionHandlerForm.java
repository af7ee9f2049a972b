package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** 确定承办人: nobody who has an interest in the matter. */
@Component
class NamePetitionHandlerForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    NamePetitionHandlerForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "name-petition-handler";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("dueDay", facts.until(number, Petition.CLOSE));
        shown.put("recused", facts.recused(number));
        shown.put(
                "candidates",
                petitions.candidates(number).stream()
                        .map(person -> PetitionFacts.option(facts.name(person), person))
                        .toList());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String handler = entry.required("handler", "承办人");
        entry.expect(
                handler == null || petitions.candidates(entry.caseNumber()).contains(handler), "“承办人”的选项无效，请重新选择。");
        entry.expect(entry.ticked("noInterest"), "请核对承办人与信访事项有无利害关系，并勾选确认；有利害关系的，请改选他人。");
        entry.check();
        petitions.name(entry.caseNumber(), handler);
        return Variables.of(PetitionProcess.HANDLER, handler);
    }
}
