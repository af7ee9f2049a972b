package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Bureau;
import org.wuzhen.petition.PetitionProcess;

/** Reads whether the body above took the request (登记复核受理). */
@Component("openRecheck")
class OpenRecheckDelegate implements JavaDelegate {

    private final Bureau bureau;

    OpenRecheckDelegate(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        boolean taken = bureau.reviewTaken(number, Level.RE_REVIEW, PetitionProcess.REQUEST_RECHECK);
        PetitionProcess.REVIEW_TAKEN.set(execution::setVariable, taken);
    }
}
