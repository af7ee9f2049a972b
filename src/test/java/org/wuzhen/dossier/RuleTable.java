package org.wuzhen.dossier;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A shipped rule table of this stage, decided by the engine's own DMN engine. */
final class RuleTable {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model;
    private final DmnDecision decision;

    RuleTable(String key) {
        model = Dmn.readModelFromFile(
                Path.of("processes", "dossier", key + ".dmn").toFile());
        decision = engine.parseDecision(key, model);
    }

    /** The rows that answer; each of the three facts may be null. */
    List<Map<String, Object>> decide(String caseResult, String disputeType, String riskLevel) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseResult", caseResult);
        facts.put("disputeType", disputeType);
        facts.put("riskLevel", riskLevel);
        return engine.evaluateDecisionTable(decision, facts).getResultList();
    }

    int size() {
        return model.getModelElementsByType(Rule.class).size();
    }
}
