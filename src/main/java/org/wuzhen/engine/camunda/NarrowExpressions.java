package org.wuzhen.engine.camunda;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Reads the expressions in models, rules and stored filters, and can do nothing else: variables, our delegates by name,
 * a few readings of a few classes, and four functions. No method of any other object can be called, so an expression
 * that somebody smuggles in (CVE-2026-109432) finds nothing to hold on to.
 */
class NarrowExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    private final BeanFactory house;

    /**
     * Expressions over the beans of an application, or over named beans.
     *
     * @param house where delegates are looked up, or null
     * @param named beans that the engine's configuration names itself, or null; those that are no delegates stay hidden
     */
    NarrowExpressions(BeanFactory house, Map<Object, Object> named) {
        super(named);
        this.house = house;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new DelegateNames(house, beans));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new NarrowReading());
        return resolvers;
    }
}
