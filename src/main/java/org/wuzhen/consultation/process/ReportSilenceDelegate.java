package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.MemberOpinions;

/** Puts a silence before supervision. */
@Component("reportSilence")
class ReportSilenceDelegate implements JavaDelegate {

    private final MemberOpinions opinions;

    ReportSilenceDelegate(MemberOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        opinions.silent(number, ConsultationOpinionProcess.MEMBER.in(execution::getVariable));
    }
}
