package org.wuzhen.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A shipped rule table of triage, decided by the engine's own DMN engine over facts of which each test names a few. */
final class RuleTable {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model;
    private final DmnDecision decision;
    private final Map<String, Object> quiet;

    /**
     * A table and the facts of a quiet case.
     *
     * @param quiet facts by name that hold unless a test says otherwise
     */
    RuleTable(String key, Map<String, Object> quiet) {
        model = Dmn.readModelFromFile(
                Path.of("processes", "triage", key + ".dmn").toFile());
        decision = engine.parseDecision(key, model);
        this.quiet = quiet;
    }

    /** What the table answers to a quiet case with these facts; empty when no row does. */
    Optional<Map<String, Object>> decide(Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(quiet);
        all.putAll(facts);
        DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, all);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getEntryMap());
    }

    /** The values of one output column, row by row. */
    List<String> column(String name) {
        List<String> names = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        List<String> values = new ArrayList<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
            values.add(cells.get(names.indexOf(name)).getText().getTextContent().replace("\"", ""));
        }
        return values;
    }

    /** Facts written as {@code peopleCount=17, selfHarm=true, channel=PETITION}; empty for a quiet case. */
    static Map<String, Object> facts(String text) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String fact : text.split(",")) {
            if (!fact.isBlank()) {
                String[] pair = fact.strip().split("=");
                facts.put(pair[0], value(pair[1]));
            }
        }
        return facts;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    }
}
