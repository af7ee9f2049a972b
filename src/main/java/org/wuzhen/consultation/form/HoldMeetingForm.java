package org.wuzhen.consultation.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Attendance;
import org.wuzhen.consultation.Came;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.consultation.Focus;
import org.wuzhen.consultation.Meeting;
import org.wuzhen.consultation.MeetingResult;
import org.wuzhen.consultation.Member;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 召开会诊会议: who came, who stood in, what each said in one line; or a second date. */
@Component
class HoldMeetingForm implements CaseForm {

    private final Consultations consultations;
    private final ConsultationFacts facts;
    private final Clock clock;

    HoldMeetingForm(Consultations consultations, ConsultationFacts facts, Clock clock) {
        this.consultations = consultations;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hold-meeting";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Consultation consultation = facts.consultation(number, process);
        List<Member> members = consultations.members(consultation.id());
        Map<String, Object> shown = new HashMap<>();
        shown.put("consultation", facts.rows(consultation));
        shown.put("said", facts.said(consultation));
        shown.put(
                "seats",
                members.stream()
                        .map(member ->
                                ConsultationFacts.option(facts.nameOf(member.department()), Long.toString(member.id())))
                        .toList());
        shown.put("cameOptions", ConsultationFacts.options(Came.class, Came::label));
        shown.put("foci", ConsultationFacts.options(Focus.class, Focus::label));
        shown.put(
                "attendance",
                members.stream()
                        .map(member -> Map.<String, Object>of("member", Long.toString(member.id()), "came", "OFFICER"))
                        .toList());
        Meeting meeting = consultations.last(consultation.id());
        shown.put("heldAt", ConsultationFacts.local(meeting.plannedAt()));
        shown.put("newPlace", meeting.place());
        shown.put("held", "HELD");
        shown.put("agreed", "AGREED");
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(ConsultationProcess.CONSULTATION);
        boolean held = !"POSTPONED".equals(entry.required("held", "会议情况"));
        List<Attendance> attendance = attendance(entry, id);
        return held ? held(entry, number, id, attendance) : postponed(entry, number, id, attendance);
    }

    private Variables held(FormEntry entry, CaseNumber number, long id, List<Attendance> attendance) {
        LocalDateTime heldAt = entry.moment("heldAt", "实际开会日期");
        entry.expect(heldAt != null, "请填写“实际开会日期”和时间。");
        entry.expect(
                heldAt == null || !ConsultationFacts.instant(heldAt).isAfter(clock.instant()),
                "“实际开会日期”不能晚于现在：会议召开以后再登记。");
        boolean disagreed = "DISAGREED".equals(entry.required("agreed", "各部门意见"));
        Focus focus = disagreed ? entry.choice("focus", "分歧焦点", Focus.class) : null;
        String dispute = disagreed ? entry.required("dispute", "分歧内容") : null;
        ConsultationFacts.longest(entry, dispute, "分歧内容", 1000);
        entry.check();
        MeetingResult result = disagreed ? MeetingResult.DISAGREED : MeetingResult.AGREED;
        consultations.met(number, id, ConsultationFacts.instant(heldAt), attendance, result, dispute, focus);
        return Variables.of(ConsultationProcess.MEETING_RESULT, disagreed ? "disagreed" : "agreed")
                .with(ConsultationProcess.FOCUS, disagreed ? focus.name() : null);
    }

    private Variables postponed(FormEntry entry, CaseNumber number, long id, List<Attendance> attendance) {
        LocalDateTime newAt = entry.moment("newAt", "改期日期");
        entry.expect(newAt != null, "请填写“改期日期”和时间。");
        String place = entry.required("newPlace", "改期地点");
        ConsultationFacts.longest(entry, place, "改期地点", 200);
        entry.check();
        Instant again = ConsultationFacts.instant(newAt);
        consultations.postpone(number, id, attendance, again, place);
        return Variables.of(ConsultationProcess.MEETING_RESULT, "postponed")
                .with(ConsultationProcess.MEETING_AT, Date.from(again));
    }

    private List<Attendance> attendance(FormEntry entry, long id) {
        Set<Long> expected = new HashSet<>();
        consultations.members(id).forEach(member -> expected.add(member.id()));
        List<Attendance> attendance = new ArrayList<>();
        for (FormEntry row : entry.rows("attendance", "到会情况")) {
            Integer member = row.whole("member", "部门");
            Came came = row.choice("came", "到会", Came.class);
            String who = row.text("who");
            String said = row.text("said");
            row.expect(came != Came.STAND_IN || who != null, "代为到会的，请填写“到会人”。");
            ConsultationFacts.longest(row, who, "到会人", 50);
            ConsultationFacts.longest(row, said, "一句话发言", 300);
            if (member != null) {
                row.expect(expected.remove(member.longValue()), "部门重复或者没有参加会诊。");
                attendance.add(new Attendance(member, came, who, said));
            }
        }
        entry.expect(expected.isEmpty(), "请为每个参加会诊的部门填写到会情况。");
        return attendance;
    }
}
