package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Ends the petition that is not accepted (登记不予受理). */
@Component("recordNotAccepted")
class RecordNotAcceptedDelegate implements JavaDelegate {

    private final Petition petitions;

    RecordNotAcceptedDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.end(number, Outcome.NOT_ACCEPTED);
        PetitionProcess.OUTCOME.set(execution::setVariable, Outcome.NOT_ACCEPTED.code());
    }
}
