package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Objection;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.TransferFile;

/** 审查转送交办: the matter is taken on, or objected to with reasons and basis within five working days. */
@Component
class ReviewTransferForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    ReviewTransferForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "review-transfer";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        TransferFile transfer = petitions.transfer(number).orElseThrow();
        shown.put("kind", transfer.kind());
        shown.put("transferNo", transfer.transferNo());
        shown.put("petitionNo", transfer.petitionNo());
        shown.put("objectionUntil", facts.until(number, Petition.OBJECTION));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean objects = "OBJECT".equals(entry.required("decision", "处理"));
        if (objects) {
            Objection objection = new Objection(
                    entry.required("objection", "异议理由"), entry.required("basis", "依据"), entry.text("suggestedUnit"));
            entry.check();
            petitions.object(entry.caseNumber(), objection);
        }
        entry.check();
        return Variables.of(PetitionProcess.OBJECTED, objects);
    }
}
