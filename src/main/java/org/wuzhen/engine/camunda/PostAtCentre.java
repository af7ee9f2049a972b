package org.wuzhen.engine.camunda;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/**
 * Reads a post named in a model as the group of its holders: a post alone means those at the centre that owns the case
 * ({@code MEDIATOR} is MEDIATOR.02); names of process variables after it mean those whom their values tell
 * ({@code SECONDED_OFFICER.officerCentre.department} is SECONDED_OFFICER.02.HRSS).
 */
class PostAtCentre implements Expression {

    /** The variable that tells which centre works on the case. */
    static final String CENTRE = "centre";

    private final String post;

    PostAtCentre(String post) {
        this.post = post;
    }

    @Override
    public Object getValue(VariableScope scope) {
        String[] parts = post.split("\\.");
        String[] places = parts.length == 1 ? new String[] {CENTRE} : Arrays.copyOfRange(parts, 1, parts.length);
        return Arrays.stream(places)
                .map(place -> value(scope, place))
                .collect(Collectors.joining(".", parts[0] + ".", ""));
    }

    private String value(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Missing process variable `" + name + "`: nobody known for the post " + post);
        }
        return value.toString();
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("A post cannot be set");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return post;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
