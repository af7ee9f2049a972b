package org.wuzhen.engine.camunda;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.LegalTerm;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.TermRules;
import org.wuzhen.deadline.UnknownTermException;

/** Asks the rule table {@code legal-term} of the latest edition: each question once, as it always answers alike. */
@Component
class CamundaTermRules implements TermRules {

    /** The key of the table. */
    static final String TABLE = "legal-term";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final AtomicReference<Answers> known = new AtomicReference<>(new Answers("", Map.of()));

    CamundaTermRules(DecisionService decisions, RepositoryService repository, Unchecked unchecked) {
        this.decisions = decisions;
        this.repository = repository;
        this.unchecked = unchecked;
    }

    /** What one version of the table has answered so far. */
    private record Answers(String table, Map<TermQuery, LegalTerm> terms) {}

    @Override
    public LegalTerm term(TermQuery query) {
        return unchecked.call(() -> {
            DecisionDefinition latest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(TABLE)
                    .latestVersion()
                    .singleResult();
            if (latest == null) {
                throw new UnknownTermException(query);
            }
            Map<TermQuery, LegalTerm> terms = answersOf(latest.getId());
            LegalTerm before = terms.get(query);
            if (before != null) {
                return before;
            }
            LegalTerm asked = ask(latest.getId(), query);
            terms.put(query, asked);
            return asked;
        });
    }

    private Map<TermQuery, LegalTerm> answersOf(String table) {
        return known.updateAndGet(answers ->
                        answers.table().equals(table) ? answers : new Answers(table, new ConcurrentHashMap<>()))
                .terms();
    }

    private LegalTerm ask(String table, TermQuery query) {
        DmnDecisionResult result = decisions
                .evaluateDecisionById(table)
                .variables(Variables.putValue("term", query.term())
                        .putValue("disputeType", query.disputeType())
                        .putValue("riskLevel", query.riskLevel())
                        .putValue("mode", query.mode().name()))
                .evaluate();
        if (result.isEmpty()) {
            throw new UnknownTermException(query);
        }
        return LegalTerm.fromRow(query.term(), result.getFirstResult().getEntryMap());
    }
}
