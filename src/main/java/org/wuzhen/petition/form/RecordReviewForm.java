package org.wuzhen.petition.form;

import org.springframework.stereotype.Component;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Petition;

/** 登记复查意见. */
@Component
class RecordReviewForm extends OpinionAboveForm {

    RecordReviewForm(Petition petitions, PetitionFacts facts) {
        super(Level.REVIEW, petitions, facts);
    }

    @Override
    public String formId() {
        return "record-review";
    }
}
