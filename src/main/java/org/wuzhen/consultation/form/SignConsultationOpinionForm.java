package org.wuzhen.consultation.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.Member;
import org.wuzhen.consultation.MemberOpinion;
import org.wuzhen.consultation.MemberOpinions;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 主要领导签署会诊意见: the head of a department signs what the officer decided, or sends it back. */
@Component
class SignConsultationOpinionForm implements CaseForm {

    private final MemberOpinions opinions;
    private final ConsultationFacts facts;

    SignConsultationOpinionForm(MemberOpinions opinions, ConsultationFacts facts) {
        this.opinions = opinions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "sign-consultation-opinion";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Member member = facts.member(number, process);
        MemberOpinion draft = opinions.draft(member);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(ConsultationFacts.row("须由您签署的原因", draft.beyond()));
        rows.add(ConsultationFacts.row(
                "派驻干部", facts.person(draft.author()) + "，" + ConsultationFacts.minute(draft.at())));
        rows.add(ConsultationFacts.row("态度", draft.stand().label()));
        rows.add(ConsultationFacts.row("意见", draft.words()));
        if (draft.amount() != null) {
            rows.add(ConsultationFacts.row("决定的金额", ConsultationFacts.yuan(draft.amount())));
        }
        if (draft.basis() != null) {
            rows.add(ConsultationFacts.row("依据", draft.basis()));
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("draft", rows);
        shown.put("consultation", facts.rows(opinions.consultation(member)));
        shown.put("facts", facts.dispute(number));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean signed = !"RETURN".equals(entry.required("signing", "是否签署"));
        String words = entry.text("headWords");
        entry.expect(signed || words != null, "请填写“意见”，写明退回的理由和要求。");
        ConsultationFacts.longest(entry, words, "意见", 1000);
        entry.check();
        boolean back =
                opinions.sign(entry.caseNumber(), entry.process(ConsultationOpinionProcess.MEMBER), signed, words);
        return Variables.of(ConsultationOpinionProcess.RETURNED, back);
    }
}
