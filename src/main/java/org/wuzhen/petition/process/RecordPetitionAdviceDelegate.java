package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Notes what the rules said to the acceptance (登记受理判定). */
@Component("recordPetitionAdvice")
class RecordPetitionAdviceDelegate implements JavaDelegate {

    private final Petition petitions;

    RecordPetitionAdviceDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.advise(number, PetitionProcess.advice(execution::getVariable));
    }
}
