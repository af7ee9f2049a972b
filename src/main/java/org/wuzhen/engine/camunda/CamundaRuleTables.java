package org.wuzhen.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.wuzhen.engine.RuleTables;

/** Reads a table of the latest edition once and answers from it with a rule engine that keeps no history. */
@Component
class CamundaRuleTables implements RuleTables {

    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final DmnEngine rules =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CamundaRuleTables(RepositoryService repository, Unchecked unchecked) {
        this.repository = repository;
        this.unchecked = unchecked;
    }

    private record Known(String definition, DmnDecision decision) {}

    @Override
    public List<Map<String, Object>> ask(String table, Map<String, ?> inputs) {
        DmnDecision decision = unchecked.call(() -> latest(table));
        return decision == null
                ? List.of()
                : rules.evaluateDecisionTable(decision, Variables.fromMap(Map.copyOf(inputs)))
                        .getResultList();
    }

    private DmnDecision latest(String table) {
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            return null;
        }
        Known before = known.get(table);
        if (before == null || !before.definition().equals(latest.getId())) {
            before = new Known(latest.getId(), rules.parseDecision(table, repository.getDecisionModel(latest.getId())));
            known.put(table, before);
        }
        return before.decision();
    }
}
