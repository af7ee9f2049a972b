package org.wuzhen.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.journey.Journey;

/** Writes down that a party withdrew. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Journey journey;

    RecordWithdrawalDelegate(Journey journey) {
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journey.stopped(CaseNumber.of(execution.getProcessBusinessKey()), CaseResult.WITHDRAWN);
    }
}
