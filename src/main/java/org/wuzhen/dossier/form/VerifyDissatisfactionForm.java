package org.wuzhen.dossier.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 核查不满意评价: somebody other than the handler and the visitor finds out whether the party is right. */
@Component
class VerifyDissatisfactionForm implements CaseForm {

    private final FollowUps followUps;
    private final DossierFacts facts;

    VerifyDissatisfactionForm(FollowUps followUps, DossierFacts facts) {
        this.followUps = followUps;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "verify-dissatisfaction";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        FollowUp rating = followUps.toVerify(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("objection", followUps.objectionToVerifier(number).orElse(""));
        shown.put("rating", rating.satisfaction().label());
        shown.put("ratedBy", rating.visited().label());
        shown.put("ratedAt", DossierFacts.minute(rating.visitedAt()));
        shown.put("visitedBy", facts.nameOf(rating.visitedBy()));
        shown.put("ratingReason", rating.satisfactionReason());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Finding finding = entry.choice("finding", "核查结论", Finding.class);
        String found = entry.required("findingFacts", "核查情况");
        String measures = finding == Finding.FOUNDED || finding == Finding.PARTLY_FOUNDED
                ? entry.required("findingMeasures", "整改措施")
                : entry.text("findingMeasures");
        entry.check();
        followUps.verified(entry.caseNumber(), finding, found, measures);
        return Variables.none();
    }
}
