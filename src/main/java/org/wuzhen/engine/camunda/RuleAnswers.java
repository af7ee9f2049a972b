package org.wuzhen.engine.camunda;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Remembers what the cells of rule tables answer: a text, a number or a comparison of the input with such always answers
 * alike. The language itself evaluates each once; it lays out its whole library of functions for every single cell.
 * Whatever else stands in a cell is evaluated each time.
 */
class RuleAnswers implements FeelEngine {

    /** When so many are known, it begins anew. */
    private static final int MOST = 20_000;

    /** Longer texts are somebody's words, and hardly ever come again. */
    private static final int LONGEST = 60;

    private static final Pattern CONSTANT = Pattern.compile("\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?|true|false|null");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** Texts, numbers, yes and no, compared, listed, between, or not these: nothing that depends on anything else. */
    private static final Pattern OF_THE_INPUT_ALONE = Pattern.compile(
            "(\\s|\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?(?!\\w)|\\b(true|false|null)\\b|\\bnot\\(|[<>]=?|\\.\\.|[\\[\\](),])+");

    private final FeelEngine language;
    private final Map<Cell, Optional<Object>> values = new ConcurrentHashMap<>();
    private final Map<Cell, Boolean> tests = new ConcurrentHashMap<>();

    /**
     * A cell and what its answer depends on.
     *
     * @param input the value of the variable that it names or compares, or null
     */
    private record Cell(String text, Object input) {}

    RuleAnswers(FeelEngine language) {
        this.language = language;
    }

    /** In front of the language that the engine itself brings. */
    static RuleAnswers ofFeel() {
        return new RuleAnswers(new ScalaFeelEngineFactory().createInstance());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        Cell cell;
        if (CONSTANT.matcher(text).matches()) {
            cell = new Cell(text, null);
        } else if (VARIABLE.matcher(text).matches()) {
            cell = cell(text, text, variables);
        } else {
            cell = null;
        }
        if (cell == null) {
            return language.evaluateSimpleExpression(text, variables);
        }
        Optional<Object> known = values.get(cell);
        if (known == null) {
            known = Optional.ofNullable(language.evaluateSimpleExpression(text, variables));
            keep(values, cell, known);
        }
        return (T) known.orElse(null);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
        Cell cell = OF_THE_INPUT_ALONE.matcher(text).matches() ? cell(text, input, variables) : null;
        if (cell == null) {
            return language.evaluateSimpleUnaryTests(text, input, variables);
        }
        Boolean known = tests.get(cell);
        if (known == null) {
            known = language.evaluateSimpleUnaryTests(text, input, variables);
            keep(tests, cell, known);
        }
        return known;
    }

    /** Null when the input is nothing to be remembered, or not there at all. */
    private static Cell cell(String text, String input, VariableContext variables) {
        if (input == null || !variables.containsVariable(input)) {
            return null;
        }
        TypedValue typed = variables.resolve(input);
        Object value = typed == null ? null : typed.getValue();
        boolean plain = value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof String words && words.length() <= LONGEST;
        return plain ? new Cell(text, value) : null;
    }

    private static <T> void keep(Map<Cell, T> answers, Cell cell, T answer) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(cell, answer);
    }
}
