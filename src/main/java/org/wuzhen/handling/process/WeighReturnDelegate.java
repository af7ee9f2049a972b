package org.wuzhen.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.ReturnFacts;

/** Collects what the rule on returns looks at. */
@Component("weighReturn")
class WeighReturnDelegate implements JavaDelegate {

    private final Matters matters;

    WeighReturnDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        ReturnFacts facts = matters.weigh(number, HandlingProcess.MATTER.in(execution::getVariable));
        HandlingProcess.WORKING_DAYS.set(execution::setVariable, facts.workingDays());
        HandlingProcess.COMPLICATED.set(execution::setVariable, facts.complicated());
        HandlingProcess.DISPATCH_COUNT.set(execution::setVariable, facts.dispatches());
        HandlingProcess.DUTY_HIT.set(execution::setVariable, facts.dutyHit());
    }
}
