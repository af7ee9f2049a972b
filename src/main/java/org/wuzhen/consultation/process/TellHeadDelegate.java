package org.wuzhen.consultation.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.MemberOpinions;

/** Tells the head of a department that its opinion is late. */
@Component("tellHead")
class TellHeadDelegate implements JavaDelegate {

    private final MemberOpinions opinions;

    TellHeadDelegate(MemberOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Instant silence = opinions.tellHead(number, ConsultationOpinionProcess.MEMBER.in(execution::getVariable));
        ConsultationOpinionProcess.SILENCE_DUE.set(execution::setVariable, Date.from(silence));
    }
}
