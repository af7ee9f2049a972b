package org.wuzhen.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.OrderFacts;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** Puts together what the rule on orders looks at. */
@Component("weighOrder")
class WeighOrderDelegate implements JavaDelegate {

    private final Orders orders;

    WeighOrderDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = SupervisionProcess.SUPERVISION.in(execution::getVariable);
        OrderFacts facts = orders.weigh(number, id);
        SupervisionProcess.SUPERVISION_CAUSE.set(execution::setVariable, facts.cause());
        SupervisionProcess.SUPERVISED_TERM.set(execution::setVariable, facts.term());
        SupervisionProcess.LEGAL_TERM.set(execution::setVariable, facts.legal());
        SupervisionProcess.DAYS_LATE.set(execution::setVariable, facts.late());
        SupervisionProcess.EARLIER_ORDERS.set(execution::setVariable, facts.earlier());
    }
}
