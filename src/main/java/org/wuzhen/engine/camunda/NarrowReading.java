package org.wuzhen.engine.camunda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;

/** Lets expressions read the few things that models and filters need from objects, and call nothing else on them. */
class NarrowReading extends BeanELResolver {

    private static final Map<Class<?>, Set<String>> READINGS = new LinkedHashMap<>();

    static {
        READINGS.put(
                DelegateExecution.class,
                Set.of(
                        "getId",
                        "getProcessInstanceId",
                        "getProcessDefinitionId",
                        "getProcessBusinessKey",
                        "getBusinessKey",
                        "getCurrentActivityId",
                        "getEventName",
                        "getVariable",
                        "getVariableLocal",
                        "hasVariable",
                        "hasVariableLocal"));
        READINGS.put(
                DelegateTask.class,
                Set.of(
                        "getId",
                        "getName",
                        "getAssignee",
                        "getTaskDefinitionKey",
                        "getDueDate",
                        "getCreateTime",
                        "getEventName",
                        "getVariable",
                        "hasVariable"));
        READINGS.put(
                DateTime.class,
                Set.of(
                        "toDate",
                        "plusYears",
                        "plusMonths",
                        "plusWeeks",
                        "plusDays",
                        "plusHours",
                        "plusMinutes",
                        "plusSeconds",
                        "minusYears",
                        "minusMonths",
                        "minusWeeks",
                        "minusDays",
                        "minusHours",
                        "minusMinutes",
                        "minusSeconds",
                        "withTime",
                        "withTimeAtStartOfDay",
                        "withDayOfWeek",
                        "withDayOfMonth",
                        "withHourOfDay",
                        "withMinuteOfHour",
                        "withSecondOfMinute",
                        "withMillisOfSecond"));
        READINGS.put(java.util.Date.class, Set.of("getTime", "before", "after"));
        READINGS.put(
                String.class, Set.of("length", "isEmpty", "isBlank", "equals", "contains", "startsWith", "endsWith"));
        READINGS.put(DmnDecisionResult.class, Set.of("getSingleResult", "getFirstResult", "size", "isEmpty"));
        READINGS.put(DmnDecisionResultEntries.class, Set.of("getSingleEntry", "getFirstEntry", "getEntry"));
        READINGS.put(Collection.class, Set.of("size", "isEmpty", "contains"));
        READINGS.put(Map.class, Set.of("size", "isEmpty", "containsKey", "get"));
    }

    NarrowReading() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return readable(base, getter("get", property)) || readable(base, getter("is", property))
                ? super.getValue(context, base, property)
                : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return readable(base, String.valueOf(method)) ? super.invoke(context, base, method, types, arguments) : null;
    }

    private static boolean readable(Object base, String method) {
        return base != null
                && READINGS.entrySet().stream()
                        .anyMatch(reading -> reading.getKey().isInstance(base)
                                && reading.getValue().contains(method));
    }

    private static String getter(String prefix, Object property) {
        String name = String.valueOf(property);
        return name.isEmpty() ? "" : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
