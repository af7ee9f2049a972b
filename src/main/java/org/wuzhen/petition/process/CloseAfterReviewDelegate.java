package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Ends the petition after its review (登记息诉、期满). */
@Component("closeAfterReview")
class CloseAfterReviewDelegate implements JavaDelegate {

    private final Petition petitions;

    CloseAfterReviewDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.end(number, Outcome.REVIEWED);
        PetitionProcess.OUTCOME.set(execution::setVariable, Outcome.REVIEWED.code());
    }
}
