package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Bureau;
import org.wuzhen.petition.PetitionProcess;

/** Reads what the petition office said to the objection (登记异议答复). */
@Component("recordObjectionAnswer")
class RecordObjectionAnswerDelegate implements JavaDelegate {

    private final Bureau bureau;

    RecordObjectionAnswerDelegate(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        PetitionProcess.OBJECTION_UPHELD.set(execution::setVariable, bureau.objectionUpheld(number));
    }
}
