package org.wuzhen.gradedresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.GradedResponseProcess;
import org.wuzhen.gradedresponse.SituationReports;

/** Notes that a report did not come in time. */
@Component("noteMissedReport")
class NoteMissedReportDelegate implements JavaDelegate {

    private final SituationReports reports;

    NoteMissedReportDelegate(SituationReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        reports.missed(number, GradedResponseProcess.REPORT.in(execution::getVariable));
    }
}
