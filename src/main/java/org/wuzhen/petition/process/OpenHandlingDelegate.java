package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Petition;

/** Accepts the petition; the sixty days run (受理，起算六十日). */
@Component("openHandling")
class OpenHandlingDelegate implements JavaDelegate {

    private final Petition petitions;

    OpenHandlingDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.openHandling(number);
    }
}
