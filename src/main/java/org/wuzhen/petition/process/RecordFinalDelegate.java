package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Ends the petition after its re-review, which is final (登记复核终结). */
@Component("recordFinal")
class RecordFinalDelegate implements JavaDelegate {

    private final Petition petitions;

    RecordFinalDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.end(number, Outcome.FINAL);
        PetitionProcess.OUTCOME.set(execution::setVariable, Outcome.FINAL.code());
    }
}
