package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Opens the petition of a case and finds its officer (开启信访事项). */
@Component("beginPetition")
class BeginPetitionDelegate implements JavaDelegate {

    private final Petition petitions;

    BeginPetitionDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        boolean transferred = petitions.transfer(number).isPresent();
        PetitionProcess.OFFICER_CENTRE.set(execution::setVariable, petitions.begin(number));
        PetitionProcess.DEPARTMENT.set(execution::setVariable, Petition.BUREAU);
        PetitionProcess.TRANSFERRED.set(execution::setVariable, transferred);
        PetitionProcess.NUMBERED.set(execution::setVariable, transferred);
        PetitionProcess.HANDLER.set(execution::setVariable, null);
    }
}
