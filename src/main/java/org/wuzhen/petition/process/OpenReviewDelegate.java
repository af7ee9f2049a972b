package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Bureau;
import org.wuzhen.petition.PetitionProcess;

/** Reads whether the body above took the request (登记复查受理). */
@Component("openReview")
class OpenReviewDelegate implements JavaDelegate {

    private final Bureau bureau;

    OpenReviewDelegate(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        boolean taken = bureau.reviewTaken(number, Level.REVIEW, PetitionProcess.REQUEST_REVIEW);
        PetitionProcess.REVIEW_TAKEN.set(execution::setVariable, taken);
    }
}
