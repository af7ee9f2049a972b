package org.wuzhen.care.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareProcess;
import org.wuzhen.care.Need;
import org.wuzhen.casefile.number.OwnNumber;

/** Turns to the department that one of the needs names. */
@Component("askForHelp")
class AskForHelpDelegate implements JavaDelegate {

    private final CareContacts contacts;

    AskForHelpDelegate(CareContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Need need = contacts.need(
                OwnNumber.of(execution.getProcessBusinessKey()), CareProcess.NEED_INDEX.in(execution::getVariable));
        CareProcess.NEED_PLACE.set(execution::setVariableLocal, need.place());
        CareProcess.DEPARTMENT.set(execution::setVariableLocal, need.department());
        CareProcess.DESK.set(execution::setVariableLocal, need.desk());
    }
}
