package org.wuzhen.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.Dispatched;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Gives the matter to the department and dates its signing. */
@Component("dispatchMatter")
class DispatchMatterDelegate implements JavaDelegate {

    private final Matters matters;

    DispatchMatterDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Long matter = HandlingProcess.MATTER.orNull(execution::getVariable);
        if (matter == null) {
            matter = HandlingProcess.SUMMONS.orNull(execution::getVariable);
        }
        Dispatched dispatched = matters.dispatch(number, matter, HandlingProcess.DEPARTMENT.in(execution::getVariable));
        HandlingProcess.MATTER.set(execution::setVariable, dispatched.matter());
        HandlingProcess.DEPARTMENT.set(execution::setVariable, dispatched.department());
        HandlingProcess.OFFICER_CENTRE.set(execution::setVariable, dispatched.centre());
        HandlingProcess.SUMMONED.set(execution::setVariable, dispatched.summoned());
        HandlingProcess.RETURN_ASKED.set(execution::setVariable, false);
        HandlingProcess.SIGN_REMIND_AT.set(execution::setVariable, Date.from(dispatched.remindAt()));
        HandlingProcess.SIGN_DUE.set(execution::setVariable, Date.from(dispatched.signDue()));
    }
}
