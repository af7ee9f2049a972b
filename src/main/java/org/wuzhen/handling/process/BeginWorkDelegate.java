package org.wuzhen.handling.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Dates the department's work. */
@Component("beginWork")
class BeginWorkDelegate implements JavaDelegate {

    private final Matters matters;

    BeginWorkDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Instant due = matters.begin(number, HandlingProcess.MATTER.in(execution::getVariable));
        HandlingProcess.HANDLING_DUE.set(execution::setVariable, Date.from(due));
        HandlingProcess.HANDLED_BY.set(execution::setVariable, null);
    }
}
