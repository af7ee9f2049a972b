package org.wuzhen.relapse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.relapse.Begun;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;

/** Begins the term of a re-examination and reads what the rules ask. */
@Component("openRelapse")
class OpenRelapseDelegate implements JavaDelegate {

    private final Relapses relapses;

    OpenRelapseDelegate(Relapses relapses) {
        this.relapses = relapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        long id = RelapseProcess.REVIEW.in(execution::getVariable);
        Begun begun = relapses.open(number, id);
        RelapseProcess.CAUSE.set(execution::setVariable, begun.cause().name());
        RelapseProcess.ATTEMPTS.set(execution::setVariable, begun.attempts());
        RelapseProcess.EARLIER.set(execution::setVariable, begun.earlierReviews());
    }
}
