package org.wuzhen.gradedresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.Measures;
import org.wuzhen.gradedresponse.Responses;

/** Puts the level in force. */
@Component("putInForce")
class PutInForceDelegate implements JavaDelegate {

    private final Responses responses;

    PutInForceDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        responses.putInForce(number, Measures.of(execution::getVariable));
    }
}
