package org.wuzhen.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** Strikes off an order whose answer was accepted. */
@Component("closeOrder")
class CloseOrderDelegate implements JavaDelegate {

    private final Orders orders;

    CloseOrderDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = SupervisionProcess.SUPERVISION.in(execution::getVariable);
        orders.close(number, id);
    }
}
