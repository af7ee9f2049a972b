package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Reads what the body above decided by its own message (取复核意见). */
@Component("takeRecheckResult")
class TakeRecheckResultDelegate implements JavaDelegate {

    private final Petition petitions;

    TakeRecheckResultDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        PetitionProcess.REVOKED.set(execution::setVariable, petitions.revoked(number, Level.RE_REVIEW));
    }
}
