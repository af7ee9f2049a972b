package org.wuzhen.supervision.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.Issued;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.Ruled;
import org.wuzhen.supervision.SupervisionProcess;

/** Issues the order under its number and dates its answer. */
@Component("issueOrder")
class IssueOrderDelegate implements JavaDelegate {

    private final Orders orders;

    IssueOrderDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = SupervisionProcess.SUPERVISION.in(execution::getVariable);
        Issued issued = orders.issue(number, id, Ruled.of(execution::getVariable));
        SupervisionProcess.ANSWER_GROUPS.set(execution::setVariable, issued.groups());
        SupervisionProcess.SUPERVISOR_CENTRE.set(execution::setVariable, issued.supervisorCentre());
        SupervisionProcess.ANSWER_DUE.set(execution::setVariable, Date.from(issued.due()));
    }
}
