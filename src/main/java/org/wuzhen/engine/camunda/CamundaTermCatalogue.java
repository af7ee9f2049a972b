package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.LegalTerm;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.TermCatalogue;
import org.wuzhen.deadline.TermChoice;
import org.wuzhen.deadline.TermKind;
import org.wuzhen.deadline.TermRules;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.deadline.UnknownTermException;

/** Reads the rows of the rule table {@code legal-term} of the latest edition. */
@Component
class CamundaTermCatalogue implements TermCatalogue {

    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final DmnEngine rules =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", List.of(), null));

    CamundaTermCatalogue(RepositoryService repository, Unchecked unchecked) {
        this.repository = repository;
        this.unchecked = unchecked;
    }

    private record Known(String definition, List<TermChoice> choices, DmnDecision decision) {}

    /** A row of the table: its cells by the names of their columns, as they are written. */
    private record Row(Map<String, String> cells) {

        boolean names(String column) {
            return !cells.getOrDefault(column, "").isBlank();
        }

        String text(String column) {
            String cell = cells.getOrDefault(column, "").strip();
            return cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        }
    }

    @Override
    public List<TermChoice> choices() {
        return latest().choices();
    }

    @Override
    public TermRules forInformation() {
        return query -> {
            DmnDecision decision = latest().decision();
            DmnDecisionTableResult result = decision == null
                    ? null
                    : rules.evaluateDecisionTable(
                            decision,
                            Variables.putValue("term", query.term())
                                    .putValue("disputeType", query.disputeType())
                                    .putValue("riskLevel", query.riskLevel())
                                    .putValue("mode", query.mode().name()));
            if (result == null || result.isEmpty()) {
                throw new UnknownTermException(query);
            }
            return LegalTerm.fromRow(query.term(), result.getFirstResult().getEntryMap());
        };
    }

    private Known latest() {
        return unchecked.call(() -> {
            DecisionDefinition table = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(CamundaTermRules.TABLE)
                    .latestVersion()
                    .singleResult();
            if (table == null) {
                return new Known("", List.of(), null);
            }
            if (!known.get().definition().equals(table.getId())) {
                known.set(read(table.getId()));
            }
            return known.get();
        });
    }

    private Known read(String definition) {
        DmnModelInstance model = repository.getDmnModelInstance(definition);
        DecisionTable table = model.getModelElementsByType(DecisionTable.class).stream()
                .findFirst()
                .orElseThrow();
        Map<String, List<Row>> terms = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            Row row = row(table, rule);
            terms.computeIfAbsent(row.text("term"), key -> new ArrayList<>()).add(row);
        }
        return new Known(
                definition,
                terms.entrySet().stream()
                        .map(term -> choice(term.getKey(), term.getValue()))
                        .toList(),
                rules.parseDecision(CamundaTermRules.TABLE, model));
    }

    private static Row row(DecisionTable table, Rule rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<InputEntry> conditions = List.copyOf(rule.getInputEntries());
        for (int i = 0; i < inputs.size(); i++) {
            cells.put(
                    inputs.get(i).getCamundaInputVariable(),
                    conditions.get(i).getText().getTextContent());
        }
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
            cells.put(outputs.get(i).getName(), answers.get(i).getText().getTextContent());
        }
        return new Row(cells);
    }

    private static TermChoice choice(String key, List<Row> rows) {
        List<Row> ordinary = rows.stream()
                .filter(row -> !row.names("mode") || row.text("mode").equals(OperatingMode.PEACE.name()))
                .toList();
        List<Row> usual = ordinary.isEmpty() ? rows : ordinary;
        // the first row that fits answers, so the last one is the general one
        Row general = usual.get(usual.size() - 1);
        return new TermChoice(
                key,
                general.text("label"),
                TermKind.valueOf(general.text("kind")),
                TermUnit.valueOf(general.text("unit")),
                usual.stream()
                        .filter(row -> row != general)
                        .map(row -> row.text("label"))
                        .distinct()
                        .toList(),
                rows.stream().anyMatch(row -> row.names("disputeType")),
                rows.stream().anyMatch(row -> row.names("riskLevel")),
                rows.stream().anyMatch(row -> row.names("mode")));
    }
}
