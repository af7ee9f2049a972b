package org.wuzhen.petition.form;

import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.Petition;

/** 等候申请复核. */
@Component
class AwaitRecheckForm extends RequestAboveForm {

    private final Petition petitions;

    AwaitRecheckForm(Petition petitions, PetitionFacts facts) {
        super(Level.RE_REVIEW, petitions, facts);
        this.petitions = petitions;
    }

    @Override
    public String formId() {
        return "await-recheck";
    }

    @Override
    Against against(CaseNumber number) {
        Instance review = petitions.last(number, Level.REVIEW);
        return new Against(review.reviewNo() == null ? "复查意见" : review.reviewNo(), review.resultOn());
    }
}
