package org.wuzhen.consultation.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationOutcome;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.consultation.Minutes;
import org.wuzhen.consultation.NextStep;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 制作会诊纪要: what was concluded, which way the case goes, and what departments have to do by when. */
@Component
class WriteMinutesForm implements CaseForm {

    private final Consultations consultations;
    private final ConsultationFacts facts;

    WriteMinutesForm(Consultations consultations, ConsultationFacts facts) {
        this.consultations = consultations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "write-minutes";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Consultation consultation = facts.consultation(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("consultation", facts.rows(consultation));
        shown.put("attended", attended(consultation));
        shown.put("said", facts.said(consultation));
        shown.put("steps", ConsultationFacts.options(NextStep.class, NextStep::label));
        shown.put("memberOptions", facts.members(consultation));
        shown.put("outcome", "PLAN");
        shown.put("next", "MEDIATION");
        shown.put("leading", consultation.lead());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String conclusion = entry.required("conclusion", "会诊结论");
        ConsultationOutcome outcome = entry.choice("outcome", "结论种类", ConsultationOutcome.class);
        boolean plan = outcome == ConsultationOutcome.PLAN;
        NextStep next = plan ? entry.choice("next", "方案的下一步", NextStep.class) : null;
        String department = next == NextStep.HANDLING ? entry.required("handledBy", "承办部门") : null;
        String lead = entry.required("leading", "今后由哪个部门牵头");
        ConsultationFacts.longest(entry, conclusion, "会诊结论", 4000);
        List<Minutes.Ordered> actions = new ArrayList<>();
        for (FormEntry row : entry.rows("actions", "交办事项")) {
            if (!row.blank()) {
                String who = row.required("department", "落实部门");
                String words = row.required("words", "事项");
                LocalDate due = row.day("dueOn", "完成日期");
                row.expect(due != null, "请填写“完成日期”。");
                ConsultationFacts.longest(row, words, "事项", 500);
                actions.add(new Minutes.Ordered(who, words, due));
            }
        }
        entry.check();
        consultations.write(
                entry.caseNumber(),
                entry.process(ConsultationProcess.CONSULTATION),
                new Minutes(conclusion, outcome, next, department, lead, actions));
        return Variables.none();
    }

    private List<Map<String, Object>> attended(Consultation consultation) {
        Map<Long, String> names = new HashMap<>();
        consultations.members(consultation.id()).forEach(m -> names.put(m.id(), facts.nameOf(m.department())));
        int dateNo = consultations.last(consultation.id()).dateNo();
        return consultations.attendance(consultation.id(), dateNo).stream()
                .map(a -> Map.<String, Object>of(
                        "department",
                        names.get(a.member()),
                        "came",
                        a.came().label(),
                        "who",
                        a.who() == null ? "" : a.who(),
                        "said",
                        a.said() == null ? "" : a.said()))
                .toList();
    }
}
