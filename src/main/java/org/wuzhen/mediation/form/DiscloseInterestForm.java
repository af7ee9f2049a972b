package org.wuzhen.mediation.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.Consent;
import org.wuzhen.mediation.Disclosure;
import org.wuzhen.mediation.MediationProcess;
import org.wuzhen.mediation.Mediator;
import org.wuzhen.mediation.Mediators;
import org.wuzhen.mediation.Relation;

/** 披露利害关系: what ties the mediator to the dispute, and whether the parties accept it. */
@Component
class DiscloseInterestForm implements CaseForm {

    private final Mediators mediators;
    private final Directory directory;
    private final CaseFacts facts;

    DiscloseInterestForm(Mediators mediators, Directory directory, CaseFacts facts) {
        this.mediators = mediators;
        this.directory = directory;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "disclose-interest";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<Map<String, Object>> seconds = mediators.acting(number).stream()
                .filter(m -> m.role() == Mediator.Role.SECOND)
                .map(m -> CaseFacts.option(directory.nameOf(m.person()), m.person()))
                .toList();
        String lead =
                mediators.lead(number).map(m -> directory.nameOf(m.person())).orElse("调解员");
        return Map.of("facts", facts.rows(number), "mediatorName", lead, "secondOptions", seconds, "toldHow", "当面告知");
    }

    @Override
    public Variables take(FormEntry entry) {
        Relation relation = entry.choice("relation", "与本案的关系", Relation.class);
        Consent consent = entry.choice("consent", "处理", Consent.class);
        String toldHow = entry.required("toldHow", "告知当事人的方式");
        boolean tied = relation != null && relation != Relation.NONE;
        String details = tied ? entry.required("relationDetails", "具体情况") : null;
        entry.expect(
                relation != Relation.NONE || consent != Consent.STEPS_BACK,
                "没有利害关系的，不能自行回避；确有其他原因的，请选择“其他可能影响公正的关系”并写明。");
        List<String> seconds = entry.many("secondsRecused");
        String secondsReason = seconds.isEmpty() ? null : entry.required("secondsReason", "协助调解员回避的原因");
        entry.check();
        boolean recused = mediators.disclose(
                entry.caseNumber(), new Disclosure(relation, details, consent, toldHow, seconds, secondsReason));
        Variables variables = Variables.of(MediationProcess.RECUSED, recused);
        return recused ? variables.with(MediationProcess.MEDIATOR, null) : variables;
    }
}
