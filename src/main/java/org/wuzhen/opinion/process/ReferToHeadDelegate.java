package org.wuzhen.opinion.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.OpinionTerms;

/** Dates the head's task. */
@Component("referToHead")
class ReferToHeadDelegate implements JavaDelegate {

    private final OpinionTerms terms;

    ReferToHeadDelegate(OpinionTerms terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant due = terms.head(CaseNumber.of(execution.getProcessBusinessKey()));
        OpinionProcess.HEAD_DUE.set(execution::setVariable, Date.from(due));
    }
}
