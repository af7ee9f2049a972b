package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;

/** Joins the report to the case that already runs (并入在办案件). */
@Component("recordJoin")
class RecordJoinDelegate implements JavaDelegate {

    private final Intake intake;

    RecordJoinDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        intake.join(number, CaseNumber.of(IntakeProcess.JOIN_INTO.in(execution::getVariable)));
    }
}
