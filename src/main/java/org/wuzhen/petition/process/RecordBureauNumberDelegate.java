package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Bureau;
import org.wuzhen.petition.PetitionProcess;

/** Notes under which number the petition office knows the matter (登记信访件号). */
@Component("recordBureauNumber")
class RecordBureauNumberDelegate implements JavaDelegate {

    private final Bureau bureau;

    RecordBureauNumberDelegate(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        PetitionProcess.NUMBERED.set(execution::setVariable, bureau.registered(number));
    }
}
