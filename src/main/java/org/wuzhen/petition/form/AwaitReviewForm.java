package org.wuzhen.petition.form;

import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.Petition;

/** 等候申请复查. */
@Component
class AwaitReviewForm extends RequestAboveForm {

    private final Petition petitions;

    AwaitReviewForm(Petition petitions, PetitionFacts facts) {
        super(Level.REVIEW, petitions, facts);
        this.petitions = petitions;
    }

    @Override
    public String formId() {
        return "await-review";
    }

    @Override
    Against against(CaseNumber number) {
        Opinion draft = petitions.draft(number);
        return new Against(draft.opinionNo(), draft.servedOn());
    }
}
