package org.wuzhen.consultation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.ConsultationActionProcess;

/** Gives an item of the minutes to its department and dates its task. */
@Component("orderAction")
class OrderActionDelegate implements JavaDelegate {

    private final Actions actions;

    OrderActionDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Action action = actions.begin(number, ConsultationActionProcess.ACTION.in(execution::getVariable));
        ConsultationActionProcess.DEPARTMENT.set(execution::setVariable, action.department());
        ConsultationActionProcess.OFFICER_CENTRE.set(execution::setVariable, action.centre());
        ConsultationActionProcess.DUE.set(execution::setVariable, Date.from(Actions.due(action)));
    }
}
