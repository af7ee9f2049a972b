package org.wuzhen.consultation.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Composition;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.consultation.Convening;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 组成会诊并确定会期: who takes part, who takes the chair, when it meets; the rule's advice stands filled in. */
@Component
class ConveneConsultationForm implements CaseForm {

    private final Consultations consultations;
    private final ConsultationFacts facts;

    ConveneConsultationForm(Consultations consultations, ConsultationFacts facts) {
        this.consultations = consultations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "convene-consultation";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Composition advice = facts.advice(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("advice", rows(advice));
        shown.put("consultation", facts.rows(facts.consultation(number, process)));
        shown.put("facts", facts.dispute(number));
        shown.put("departments", facts.departments());
        shown.put("chairs", ConsultationFacts.chairs());
        shown.put("members", advice.members());
        shown.put("lead", advice.members().get(0));
        shown.put("chair", advice.chair().name());
        shown.put("quorum", advice.quorum());
        shown.put("earliest", consultations.earliestMeeting(number).toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        List<String> members = entry.many("members").stream().distinct().toList();
        entry.expect(!members.isEmpty(), "请选择“参加会诊的部门”。");
        String lead = entry.required("lead", "牵头部门");
        Post chair = entry.choice("chair", "会议主持人", Post.class);
        Integer quorum = entry.whole("quorum", "到会部门数不少于");
        LocalDateTime meetingAt = entry.moment("meetingAt", "会议日期");
        String place = entry.required("place", "会议地点");
        String question = entry.required("question", "需要研究的问题");
        String changeReason = entry.text("changeReason");
        entry.expect(quorum != null, "请填写“到会部门数不少于”。");
        entry.expect(meetingAt != null, "请填写“会议日期”和时间。");
        ConsultationFacts.longest(entry, place, "会议地点", 200);
        ConsultationFacts.longest(entry, question, "需要研究的问题", 2000);
        ConsultationFacts.longest(entry, changeReason, "调整理由", 500);
        entry.check();
        Instant meets = ConsultationFacts.instant(meetingAt);
        int asked = consultations.convene(
                number,
                entry.process(ConsultationProcess.CONSULTATION),
                new Convening(lead, members, chair, quorum, meets, place, question, changeReason),
                advice(entry));
        return Variables.of(ConsultationProcess.MEMBERS, asked).with(ConsultationProcess.MEETING_AT, Date.from(meets));
    }

    private Composition advice(FormEntry entry) {
        return consultations.advice(
                entry.caseNumber(),
                entry.processOrNull(ConsultationProcess.ADVISED_MEMBERS),
                entry.process(ConsultationProcess.ADVISED_CHAIR),
                entry.process(ConsultationProcess.ADVISED_QUORUM),
                entry.process(ConsultationProcess.COMPOSITION_REASON),
                entry.process(ConsultationProcess.COMPOSITION_ROW));
    }

    private List<Map<String, Object>> rows(Composition advice) {
        return List.of(
                ConsultationFacts.row("分流确定的部门", advice.named().isEmpty() ? "未确定" : names(advice.named())),
                ConsultationFacts.row("建议参加的部门", names(advice.members())),
                ConsultationFacts.row("建议主持人", advice.chair().label()),
                ConsultationFacts.row("到会要求", advice.quorum() + "个以上部门，牵头部门必须到会"),
                ConsultationFacts.row("理由", advice.reason() + "（《会诊组成》" + advice.row() + "）"));
    }

    private String names(List<String> departments) {
        return String.join("、", departments.stream().map(facts::nameOf).toList());
    }
}
