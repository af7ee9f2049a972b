package org.wuzhen.gradedresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.Responses;

/** Restores ordinary times at the end of the response. */
@Component("letRunOut")
class LetRunOutDelegate implements JavaDelegate {

    private final Responses responses;

    LetRunOutDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        responses.ranOut(number);
    }
}
