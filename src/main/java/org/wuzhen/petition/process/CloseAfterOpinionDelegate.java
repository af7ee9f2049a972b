package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Ends the petition whose opinion stands (登记息诉、期满). */
@Component("closeAfterOpinion")
class CloseAfterOpinionDelegate implements JavaDelegate {

    private final Petition petitions;

    CloseAfterOpinionDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Outcome outcome = Boolean.TRUE.equals(PetitionProcess.SATISFIED.orNull(execution::getVariable))
                ? Outcome.SATISFIED
                : Outcome.WINDOW_OVER;
        petitions.end(number, outcome);
        PetitionProcess.SATISFIED.set(execution::setVariable, outcome == Outcome.SATISFIED);
        PetitionProcess.OUTCOME.set(execution::setVariable, outcome.code());
    }
}
