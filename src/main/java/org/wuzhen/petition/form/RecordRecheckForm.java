package org.wuzhen.petition.form;

import org.springframework.stereotype.Component;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Petition;

/** 登记复核意见. */
@Component
class RecordRecheckForm extends OpinionAboveForm {

    RecordRecheckForm(Petition petitions, PetitionFacts facts) {
        super(Level.RE_REVIEW, petitions, facts);
    }

    @Override
    public String formId() {
        return "record-recheck";
    }
}
