package org.wuzhen.opinion.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.OpinionTerms;

/** Dates the officer's task and its reminder. */
@Component("setOpinionTerm")
class SetOpinionTermDelegate implements JavaDelegate {

    private final OpinionTerms terms;

    SetOpinionTermDelegate(OpinionTerms terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpinionTerms.OpinionTerm term = terms.opinion(CaseNumber.of(execution.getProcessBusinessKey()));
        OpinionProcess.REMIND_AT.set(execution::setVariable, Date.from(term.remindAt()));
        OpinionProcess.OPINION_DUE.set(execution::setVariable, Date.from(term.dueAt()));
    }
}
