package org.wuzhen.engine.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.LegalTerm;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.TermRules;
import org.wuzhen.deadline.UnknownTermException;

/** Asks the rule table {@code legal-term} of the latest edition. */
@Component
class CamundaTermRules implements TermRules {

    private static final String TABLE = "legal-term";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Unchecked unchecked;

    CamundaTermRules(DecisionService decisions, RepositoryService repository, Unchecked unchecked) {
        this.decisions = decisions;
        this.repository = repository;
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

    @Override
    public List<LegalTerm> all() {
        DmnModelInstance model = unchecked.call(() -> repository.getDmnModelInstance(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getId()));
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        return table.getRules().stream().map(rule -> term(table, rule)).toList();
    }

    private static LegalTerm term(DecisionTable table, Rule rule) {
        Map<String, Object> row = new HashMap<>();
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
            row.put(outputs.get(i).getName(), literal(entries.get(i).getText().getTextContent()));
        }
        String key = rule.getInputEntries().iterator().next().getText().getTextContent();
        return LegalTerm.fromRow(String.valueOf(literal(key)), row);
    }

    private static Object literal(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (trimmed.startsWith("\"")) {
            return trimmed.substring(1, trimmed.length() - 1);
        }
        return switch (trimmed) {
            case "true" -> true;
            case "false" -> false;
            default -> Integer.valueOf(trimmed);
        };
    }
}
