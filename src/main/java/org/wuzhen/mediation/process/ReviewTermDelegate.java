package org.wuzhen.mediation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.MediationProcess;
import org.wuzhen.mediation.TermReview;

/** Looks whether the parties have to be asked about an extension now. */
@Component("reviewTerm")
class ReviewTermDelegate implements JavaDelegate {

    private final MediationClock mediationClock;

    ReviewTermDelegate(MediationClock mediationClock) {
        this.mediationClock = mediationClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TermReview review = mediationClock.review(CaseNumber.of(execution.getProcessBusinessKey()));
        MediationProcess.TERM_REVIEW.set(execution::setVariable, review.code());
        if (review instanceof TermReview.Wait wait) {
            MediationProcess.WARN.set(execution::setVariable, Date.from(wait.until()));
        }
    }
}
