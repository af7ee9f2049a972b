package org.wuzhen.consultation.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 裁定牵头部门: the director decides which department leads where they disagree. */
@Component
class DecideLeadForm implements CaseForm {

    private final Consultations consultations;
    private final ConsultationFacts facts;

    DecideLeadForm(Consultations consultations, ConsultationFacts facts) {
        this.consultations = consultations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-lead";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Consultation consultation = facts.consultation(number, process);
        String advised = ConsultationProcess.ADVISED_LEAD.in(process);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "advice",
                List.of(
                        ConsultationFacts.row("建议牵头部门", facts.nameOf(advised)),
                        ConsultationFacts.row("理由", ConsultationProcess.LEAD_REASON.in(process)),
                        ConsultationFacts.row("依据", ConsultationProcess.LEAD_BASIS.in(process)),
                        ConsultationFacts.row("规则", "《牵头部门》" + ConsultationProcess.LEAD_ROW.in(process))));
        shown.put("consultation", facts.rows(consultation));
        shown.put("said", facts.said(consultation));
        shown.put("memberOptions", facts.members(consultation));
        boolean takesPart = consultations.members(consultation.id()).stream()
                .anyMatch(m -> m.department().equals(advised));
        shown.put("leading", takesPart ? advised : consultation.lead());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(ConsultationProcess.CONSULTATION);
        String department = entry.required("leading", "裁定的牵头部门");
        String reason = entry.required("leadingReason", "裁定理由");
        entry.expect(
                department == null
                        || consultations.members(id).stream()
                                .anyMatch(member -> member.department().equals(department)),
                "牵头部门只能在参加会诊的部门中裁定。");
        ConsultationFacts.longest(entry, reason, "裁定理由", 1000);
        entry.check();
        consultations.decideLead(
                number,
                id,
                department,
                reason,
                entry.process(ConsultationProcess.ADVISED_LEAD),
                entry.process(ConsultationProcess.LEAD_ROW));
        return Variables.none();
    }
}
