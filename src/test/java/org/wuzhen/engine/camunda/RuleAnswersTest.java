package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a cell is what the language says of it. */
class RuleAnswersTest {

    private static final List<Object> INPUTS =
            new ArrayList<>(Arrays.asList("RED", "BLUE", "", 0, 3, 4L, 4.5, 500_000, true, false, null));

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final AtomicInteger evaluated = new AtomicInteger();
    private final RuleAnswers answers = new RuleAnswers(new FeelEngine() {

        @Override
        public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
            evaluated.incrementAndGet();
            return feel.evaluateSimpleExpression(text, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
            evaluated.incrementAndGet();
            return feel.evaluateSimpleUnaryTests(text, input, variables);
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"RED\"",
                "\"RED\",\"BLUE\"",
                "not(\"RED\")",
                "not(\"RED\",\"BLUE\")",
                "true",
                "false",
                ">= 3",
                "< 4.5",
                "[3..4]",
                "(3..5)",
                "null",
                "-1",
                "4",
                "not(null)"
            })
    void aTestOfTheInputAloneIsEvaluatedOnceForEachInput(String cell) {
        for (int twice = 0; twice < 2; twice++) {
            for (Object input : INPUTS) {
                assertThat(answers.evaluateSimpleUnaryTests(cell, "input", with(input)))
                        .as("%s of %s", cell, input)
                        .isEqualTo(feel.evaluateSimpleUnaryTests(cell, "input", with(input)));
            }
        }
        assertThat(evaluated).hasValue(INPUTS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"调解\"", "\"\"", "30", "-2", "4.50", "true", "false", "null", "input"})
    void aValueIsEvaluatedOnce(String cell) {
        for (int twice = 0; twice < 2; twice++) {
            for (Object input : INPUTS) {
                assertThat(answers.<Object>evaluateSimpleExpression(cell, with(input)))
                        .isEqualTo(feel.evaluateSimpleExpression(cell, with(input)));
            }
        }
        assertThat(evaluated).hasValue(cell.equals("input") ? INPUTS.size() : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "> other", "not(other)", "\"RED\", other", "[1..other]", "date(\"2026-11-23\")"})
    void whatDependsOnSomethingElseIsEvaluatedEachTime(String cell) {
        for (int i = 0; i < 3; i++) {
            VariableContext variables = Variables.createVariables()
                    .putValue("input", 3)
                    .putValue("other", i + 1)
                    .asVariableContext();
            assertThat(answers.evaluateSimpleUnaryTests(cell, "input", variables))
                    .isEqualTo(feel.evaluateSimpleUnaryTests(cell, "input", variables));
        }
        assertThat(evaluated).hasValue(3);
    }

    @Test
    void aSumIsEvaluatedEachTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(answers.<Object>evaluateSimpleExpression("input + 1", with(i)))
                    .isEqualTo(feel.evaluateSimpleExpression("input + 1", with(i)));
        }
        assertThat(evaluated).hasValue(3);
    }

    private static VariableContext with(Object input) {
        return Variables.createVariables().putValue("input", input).asVariableContext();
    }
}
