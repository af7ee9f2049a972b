package org.wuzhen.gradedresponse.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.GradedResponseProcess;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReports;

/** Tells which centre reports here. */
@Component("askReport")
class AskReportDelegate implements JavaDelegate {

    private final SituationReports reports;

    AskReportDelegate(SituationReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        int round = GradedResponseProcess.ROUND.in(execution::getVariable);
        int nth = GradedResponseProcess.NTH.in(execution::getVariable);
        SituationReport report = reports.asked(number, round, nth);
        GradedResponseProcess.REPORT.set(execution::setVariableLocal, report.id());
        GradedResponseProcess.DUTY_CENTRE.set(execution::setVariableLocal, report.centre());
    }
}
