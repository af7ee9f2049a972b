package org.wuzhen.supervision.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** Notes that nobody answered in time: while the case stands still they may, else the unit is talked to, or told of. */
@Component("noteUnanswered")
class NoteUnansweredDelegate implements JavaDelegate {

    private final Orders orders;

    NoteUnansweredDelegate(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = SupervisionProcess.SUPERVISION.in(execution::getVariable);
        Optional<Instant> due = orders.unanswered(number, id);
        due.ifPresent(at -> SupervisionProcess.ANSWER_DUE.set(execution::setVariable, Date.from(at)));
        String next = orders.interviewed(id) ? "notice" : "interview";
        SupervisionProcess.UNANSWERED.set(execution::setVariable, due.isPresent() ? "wait" : next);
    }
}
