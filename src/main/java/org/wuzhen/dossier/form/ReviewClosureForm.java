package org.wuzhen.dossier.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.ClosureDecision;
import org.wuzhen.dossier.Closures;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 结案审查: result, follow-up and clocks in view, the case is closed or visited once more. */
@Component
class ReviewClosureForm implements CaseForm {

    private final Closures closures;
    private final FollowUps followUps;
    private final DossierFacts facts;

    ReviewClosureForm(Closures closures, FollowUps followUps, DossierFacts facts) {
        this.closures = closures;
        this.followUps = followUps;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "review-closure";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<FollowUp> visits = followUps.of(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("visits", facts.visits(visits));
        shown.put("visitCount", visits.size());
        shown.put("openRisk", visits.stream().anyMatch(FollowUp::hiddenRisk));
        shown.put("clocks", facts.clocks(number));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        ClosureDecision decision = entry.choice("decision", "审查结论", ClosureDecision.class);
        String opinion = decision == ClosureDecision.FOLLOW_UP
                ? entry.required("returnReason", "退回理由")
                : entry.required("opinion", "结案意见");
        entry.check();
        closures.review(entry.caseNumber(), decision, opinion);
        return Variables.of(DossierProcess.CLOSURE_DECISION, decision.code());
    }
}
