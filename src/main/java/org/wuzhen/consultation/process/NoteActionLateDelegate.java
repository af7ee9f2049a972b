package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;

/** Notes that the day of an item has passed. */
@Component("noteActionLate")
class NoteActionLateDelegate implements JavaDelegate {

    private final Actions actions;

    NoteActionLateDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        actions.late(number, ConsultationActionProcess.ACTION.in(execution::getVariable));
    }
}
