package org.wuzhen.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.CourtProceeding;

/** Notes that the court's time for its ruling is over. */
@Component("noteRulingOverdue")
class NoteRulingOverdueDelegate implements JavaDelegate {

    private final CourtProceeding court;

    NoteRulingOverdueDelegate(CourtProceeding court) {
        this.court = court;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        court.noteOverdue(number);
    }
}
