package org.wuzhen.engine.camunda;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.LegalTerm;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.TermRules;
import org.wuzhen.deadline.UnknownTermException;

/** Asks the rule table {@code legal-term} of the latest edition. */
@Component
class CamundaTermRules implements TermRules {

    /** The key of the table. */
    static final String TABLE = "legal-term";

    private final DecisionService decisions;
    private final Unchecked unchecked;

    CamundaTermRules(DecisionService decisions, Unchecked unchecked) {
        this.decisions = decisions;
        this.unchecked = unchecked;
    }

    @Override
    public LegalTerm term(TermQuery query) {
        DmnDecisionResult result = unchecked.call(() -> decisions
                .evaluateDecisionByKey(TABLE)
                .variables(Variables.putValue("term", query.term())
                        .putValue("disputeType", query.disputeType())
                        .putValue("riskLevel", query.riskLevel())
                        .putValue("mode", query.mode().name()))
                .evaluate());
        if (result.isEmpty()) {
            throw new UnknownTermException(query);
        }
        return LegalTerm.fromRow(query.term(), result.getFirstResult().getEntryMap());
    }
}
