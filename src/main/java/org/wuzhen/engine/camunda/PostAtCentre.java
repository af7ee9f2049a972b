package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** Reads a post named in a model as the group of its holders at the centre that owns the case: MEDIATOR at 02. */
class PostAtCentre implements Expression {

    private static final String CENTRE = "centre";

    private final String post;

    PostAtCentre(String post) {
        this.post = post;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object centre = scope.getVariable(CENTRE);
        if (centre == null) {
            throw new IllegalStateException("Missing process variable `centre`: no centre for the post " + post);
        }
        return post + "." + centre;
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
