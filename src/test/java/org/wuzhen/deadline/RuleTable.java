package org.wuzhen.deadline;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The shipped rule table, decided by the engine's own DMN engine. */
final class RuleTable implements TermRules {

    static final RuleTable SHIPPED = new RuleTable();

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model;
    private final DmnDecision decision;

    private RuleTable() {
        try (InputStream in = RuleTable.class.getResourceAsStream("/processes/deadline/legal-term.dmn")) {
            model = Dmn.readModelFromStream(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        decision = engine.parseDecision("legal-term", model);
    }

    /** What the table answers; empty when no row does. */
    DmnDecisionTableResult decide(String term, String disputeType, String riskLevel, String mode) {
        return engine.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("term", term)
                        .putValue("disputeType", disputeType)
                        .putValue("riskLevel", riskLevel)
                        .putValue("mode", mode));
    }

    @Override
    public LegalTerm term(TermQuery query) {
        DmnDecisionTableResult result = decide(
                query.term(),
                query.disputeType(),
                query.riskLevel(),
                query.mode().name());
        if (result.isEmpty()) {
            throw new UnknownTermException(query);
        }
        return LegalTerm.fromRow(query.term(), result.getSingleResult().getEntryMap());
    }

    /** One term per row of the table, in the order of the table. */
    public List<LegalTerm> all() {
        List<String> columns =
                table().getOutputs().stream().map(Output::getName).toList();
        return rules().stream()
                .map(rule -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
                    for (int i = 0; i < columns.size(); i++) {
                        row.put(columns.get(i), literal(cells.get(i).getText().getTextContent()));
                    }
                    String key = (String) literal(
                            rule.getInputEntries().iterator().next().getText().getTextContent());
                    return LegalTerm.fromRow(key, row);
                })
                .toList();
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    DmnModelInstance model() {
        return model;
    }

    private DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Object literal(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : Integer.valueOf(text);
    }
}
