package org.wuzhen.engine.camunda;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.beans.factory.BeanFactory;

/** Finds the house's own delegates and listeners by their bean name, and no other bean. */
class DelegateNames extends ELResolver {

    private static final String HOUSE = "org.wuzhen.";
    private static final List<Class<?>> KINDS =
            List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final BeanFactory house;
    private final Map<Object, Object> named;

    DelegateNames(BeanFactory house, Map<Object, Object> named) {
        this.house = house;
        this.named = named == null ? Map.of() : named;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Object bean = find(name);
        if (bean != null) {
            context.setPropertyResolved(true);
        }
        return bean;
    }

    private Object find(String name) {
        Object given = named.get(name);
        if (given != null) {
            return isDelegate(given.getClass()) ? given : null;
        }
        return house != null && house.containsBean(name) && isDelegate(house.getType(name))
                ? house.getBean(name)
                : null;
    }

    private static boolean isDelegate(Class<?> type) {
        return type != null
                && type.getName().startsWith(HOUSE)
                && KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base == null && property instanceof String name && find(name) != null) {
            throw new PropertyNotWritableException("A delegate cannot be replaced");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? Object.class : null;
    }
}
