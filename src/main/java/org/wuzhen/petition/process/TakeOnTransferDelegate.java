package org.wuzhen.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.petition.Bureau;

/** Tells the petition office that the matter is taken on (接受转送交办). */
@Component("takeOnTransfer")
class TakeOnTransferDelegate implements JavaDelegate {

    private final Bureau bureau;

    TakeOnTransferDelegate(Bureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        bureau.acceptTransfer(number);
    }
}
