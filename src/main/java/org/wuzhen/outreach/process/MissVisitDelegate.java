package org.wuzhen.outreach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;

/** Notes that a visit was not recorded in time. */
@Component("missVisit")
class MissVisitDelegate implements JavaDelegate {

    private final Outreach outreach;

    MissVisitDelegate(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outreach.miss(outreach.visitAt(
                OwnNumber.of(execution.getProcessBusinessKey()), OutreachProcess.PLACE.in(execution::getVariable)));
    }
}
