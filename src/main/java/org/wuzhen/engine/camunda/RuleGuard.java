package org.wuzhen.engine.camunda;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelInstance;

/** Refuses a rule table that speaks another language than FEEL. */
class RuleGuard implements DmnTransformListener {

    private static final Set<String> FEEL = Set.of(
            "feel",
            DmnModelConstants.FEEL_NS,
            DmnModelConstants.FEEL12_NS,
            DmnModelConstants.FEEL13_NS,
            DmnModelConstants.FEEL14_NS,
            DmnModelConstants.FEEL15_NS);

    @Override
    public void transformDecision(Decision decision, DmnDecision ignored) {
        check(decision.getModelInstance());
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph ignored) {
        check(definitions.getModelInstance());
    }

    private static void check(ModelInstance rules) {
        Stream.of(
                        rules.getModelElementsByType(Definitions.class).stream()
                                .map(Definitions::getExpressionLanguage),
                        rules.getModelElementsByType(LiteralExpression.class).stream()
                                .map(LiteralExpression::getExpressionLanguage),
                        rules.getModelElementsByType(UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage))
                .flatMap(languages -> languages)
                .filter(language -> language != null && !language.isBlank() && !FEEL.contains(language))
                .findFirst()
                .ifPresent(language -> {
                    throw new NotValidException("规则表使用了不允许的表达式语言“" + language + "”，只能使用 FEEL。");
                });
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl ignored) {
        // seen with its decision
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl ignored) {
        // seen with its decision
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl ignored) {
        // seen with its decision
    }
}
