package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.Step;

/** Ends the petition that was settled or withdrawn (登记和解、撤回). */
@Component("recordPetitionEnd")
class RecordPetitionEndDelegate implements JavaDelegate {

    private final Petition petitions;

    RecordPetitionEndDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Outcome outcome = PetitionProcess.STEP.in(execution::getVariable).equals(Step.WITHDRAWN.code())
                ? Outcome.WITHDRAWN
                : Outcome.SETTLED;
        petitions.end(number, outcome);
        PetitionProcess.OUTCOME.set(execution::setVariable, outcome.code());
    }
}
