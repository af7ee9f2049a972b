package org.wuzhen.gradedresponse.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.gradedresponse.GradedResponseProcess;
import org.wuzhen.gradedresponse.ReportRound;
import org.wuzhen.gradedresponse.SituationReports;

/** Asks every centre for the next report. */
@Component("openRound")
class OpenRoundDelegate implements JavaDelegate {

    private final SituationReports reports;

    OpenRoundDelegate(SituationReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OwnNumber number = OwnNumber.of(execution.getProcessBusinessKey());
        ReportRound round = reports.openRound(number);
        GradedResponseProcess.ROUND.set(execution::setVariable, round.round());
        GradedResponseProcess.REPORT_COUNT.set(execution::setVariable, round.centres());
        GradedResponseProcess.ROUND_DUE.set(execution::setVariable, Date.from(round.due()));
    }
}
