package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;

/** Does what follows from the ruling. */
@Component("readRuling")
class ReadRulingDelegate implements JavaDelegate {

    private final CourtProceeding court;

    ReadRulingDelegate(CourtProceeding court) {
        this.court = court;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        ConfirmationProcess.RULING.set(execution::setVariable, court.readRuling(number));
    }
}
