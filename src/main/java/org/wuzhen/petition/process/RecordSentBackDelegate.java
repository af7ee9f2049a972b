package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** Ends the petition whose transfer the petition office took back (登记退回信访部门). */
@Component("recordSentBack")
class RecordSentBackDelegate implements JavaDelegate {

    private final Petition petitions;

    RecordSentBackDelegate(Petition petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        petitions.end(number, Outcome.SENT_BACK);
        PetitionProcess.OUTCOME.set(execution::setVariable, Outcome.SENT_BACK.code());
    }
}
