package org.wuzhen.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.HandlingTerms;

/** Dates the officer's task and its reminder. */
@Component("setOpinionTerm")
class SetOpinionTermDelegate implements JavaDelegate {

    private final HandlingTerms terms;

    SetOpinionTermDelegate(HandlingTerms terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandlingTerms.OpinionTerm term = terms.opinion(CaseNumber.of(execution.getProcessBusinessKey()));
        HandlingProcess.REMIND_AT.set(execution::setVariable, Date.from(term.remindAt()));
        HandlingProcess.OPINION_DUE.set(execution::setVariable, Date.from(term.dueAt()));
    }
}
