package org.wuzhen.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.Ruled;
import org.wuzhen.supervision.SupervisionProcess;

/** Notes that the rule leaves the matter out: it is a term of the parties or of another body. */
@Component("leaveOutOrder")
class LeaveOutOrderDelegate implements JavaDelegate {

    private final Orders orders;

    LeaveOutOrderDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = SupervisionProcess.SUPERVISION.in(execution::getVariable);
        orders.leftOut(number, id, Ruled.of(execution::getVariable));
    }
}
