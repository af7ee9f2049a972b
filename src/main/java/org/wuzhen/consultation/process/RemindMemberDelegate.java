package org.wuzhen.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.MemberOpinions;

/** Reminds the officer of a member. */
@Component("remindMember")
class RemindMemberDelegate implements JavaDelegate {

    private final MemberOpinions opinions;

    RemindMemberDelegate(MemberOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        opinions.remind(number, ConsultationOpinionProcess.MEMBER.in(execution::getVariable));
    }
}
