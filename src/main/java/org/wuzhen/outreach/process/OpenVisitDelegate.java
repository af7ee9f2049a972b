package org.wuzhen.outreach.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;
import org.wuzhen.outreach.Visit;

/** Tells one visit of the round who goes and until when it is recorded. */
@Component("openVisit")
class OpenVisitDelegate implements JavaDelegate {

    private final Outreach outreach;

    OpenVisitDelegate(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Visit visit = outreach.visitAt(
                OwnNumber.of(execution.getProcessBusinessKey()), OutreachProcess.PLACE.in(execution::getVariable));
        OutreachProcess.VISITOR.set(execution::setVariableLocal, visit.visitor());
        OutreachProcess.RECORD_DUE.set(execution::setVariableLocal, Date.from(outreach.recordDue(visit)));
        OutreachProcess.VISIT_MADE.set(execution::setVariableLocal, false);
        OutreachProcess.VISIT_MADE_UP.set(execution::setVariableLocal, false);
    }
}
