package org.wuzhen.gradedresponse.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.GradedResponseProcess;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.Responses;

/** Reads the level and the end of the latest order. */
@Component("readOrder")
class ReadOrderDelegate implements JavaDelegate {

    private final Responses responses;

    ReadOrderDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        Response response = responses.ordered(number);
        GradedResponseProcess.LEVEL.set(execution::setVariable, response.level().name());
        GradedResponseProcess.ENDS.set(execution::setVariable, Date.from(response.endsAt()));
    }
}
