package org.wuzhen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;

/** Looks for earlier cases about the same dispute (查找疑似重复). */
@Component("findDuplicates")
class FindDuplicatesDelegate implements JavaDelegate {

    private final Intake intake;

    FindDuplicatesDelegate(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        IntakeProcess.DUPLICATE_SUSPECTED.set(execution::setVariable, intake.findDuplicates(number));
    }
}
