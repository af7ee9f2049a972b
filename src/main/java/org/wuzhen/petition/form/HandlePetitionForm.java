package org.wuzhen.petition.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.HandlingOpinion.Decision;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Draft;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.Step;

/** 办理信访事项: an opinion is drafted, more time is asked for, the parties settle, the petitioner withdraws, or whoever handles it steps back. */
@Component
class HandlePetitionForm implements CaseForm {

    private final Petition petitions;
    private final PetitionFacts facts;

    HandlePetitionForm(Petition petitions, PetitionFacts facts) {
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "handle-petition";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        List<Opinion> opinions = petitions.opinions(number);
        Optional<Opinion> last = opinions.isEmpty() ? Optional.empty() : Optional.of(opinions.get(opinions.size() - 1));
        shown.put("dueDay", facts.until(number, Petition.CLOSE));
        shown.put("timeLeft", facts.timeLeft(number, Petition.CLOSE));
        shown.put("extendedBy", facts.extendedBy(number, Petition.CLOSE));
        shown.put("confidential", petitions.get(number).confidential());
        shown.put("returned", last.map(Opinion::returned).orElse(""));
        shown.put("steps", PetitionFacts.options(Step.values(), Step::label));
        shown.put("decisions", PetitionFacts.options(Decision.values(), Decision::label));
        last.filter(opinion -> opinion.returned() != null).ifPresent(opinion -> {
            shown.put("opinionDecision", opinion.decision().name());
            shown.put("found", opinion.facts());
            shown.put("opinion", opinion.opinion());
            shown.put("opinionBasis", opinion.basis());
        });
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Step step = entry.choice("step", "下一步", Step.class);
        if (step == Step.OPINION) {
            draft(entry);
        } else if (step != null) {
            String reason = entry.required("stepReason", "理由或者经过");
            Integer days = step == Step.EXTEND ? days(entry) : null;
            entry.check();
            switch (step) {
                case EXTEND -> petitions.askDays(entry.caseNumber(), days, reason);
                case RECUSE -> petitions.recuse(entry.caseNumber(), reason);
                default -> petitions.stopped(entry.caseNumber(), step, reason);
            }
        }
        entry.check();
        Variables variables = Variables.of(PetitionProcess.STEP, step.code());
        return step == Step.RECUSE ? variables.with(PetitionProcess.HANDLER, null) : variables;
    }

    private Integer days(FormEntry entry) {
        Integer days = entry.whole("extraDays", "申请延长（日）");
        entry.expect(days != null && days >= 1 && days <= Petition.MOST_EXTENSION, "“申请延长（日）”请填写1至30之间的整数。");
        return days;
    }

    private void draft(FormEntry entry) {
        Draft draft = new Draft(
                entry.choice("opinionDecision", "处理意见", Decision.class),
                entry.required("found", "查明的事实"),
                entry.required("opinion", "意见内容"),
                entry.required("opinionBasis", "依据"));
        if (petitions.get(entry.caseNumber()).confidential()) {
            String written = draft.facts() + draft.opinion() + draft.basis();
            entry.expect(
                    petitions.petitioners(entry.caseNumber()).stream()
                            .map(Party::name)
                            .noneMatch(written::contains),
                    "信访人要求保密，处理意见中不得写明其姓名，请改为“信访人”。");
        }
        entry.check();
        petitions.draft(entry.caseNumber(), draft);
    }
}
