package org.wuzhen.petition.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Opens the thirty days in which a re-review may be requested (告知复核期限). */
@Component("openRecheckWindow")
class OpenRecheckWindowDelegate implements JavaDelegate {

    private final Petition petitions;

    OpenRecheckWindowDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        PetitionProcess.REQUEST_DUE.set(
                execution::setVariable, Date.from(petitions.openWindow(number, Level.RE_REVIEW)));
    }
}
