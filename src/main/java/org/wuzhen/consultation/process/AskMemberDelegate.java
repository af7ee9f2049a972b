package org.wuzhen.consultation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.MemberOpinions;

/** Asks a member for its opinion and dates its task. */
@Component("askMember")
class AskMemberDelegate implements JavaDelegate {

    private final MemberOpinions opinions;

    AskMemberDelegate(MemberOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        MemberOpinions.Asked asked = opinions.ask(
                number,
                ConsultationProcess.CONSULTATION.in(execution::getVariable),
                ConsultationOpinionProcess.MEMBER.orNull(execution::getVariable),
                ConsultationOpinionProcess.MEMBER_INDEX.orNull(execution::getVariable));
        ConsultationOpinionProcess.MEMBER.set(execution::setVariable, asked.member());
        ConsultationOpinionProcess.DEPARTMENT.set(execution::setVariable, asked.department());
        ConsultationOpinionProcess.OFFICER_CENTRE.set(execution::setVariable, asked.centre());
        ConsultationOpinionProcess.REMIND_AT.set(execution::setVariable, Date.from(asked.remindAt()));
        ConsultationOpinionProcess.OPINION_DUE.set(execution::setVariable, Date.from(asked.dueAt()));
    }
}
