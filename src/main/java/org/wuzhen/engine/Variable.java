package org.wuzhen.engine;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A typed process variable: what a gateway, timer, rule or form reads. Never personal data, never a Java object.
 *
 * @param type String, Boolean, Integer, Long, Double or {@link java.util.Date}
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    public static Variable<Long> amount(String name) {
        return new Variable<>(name, Long.class);
    }

    public static Variable<java.util.Date> date(String name) {
        return new Variable<>(name, java.util.Date.class);
    }

    /**
     * Reads the variable, {@code RISK.in(execution::getVariable)}.
     *
     * @throws IllegalStateException when it is missing or of another type
     */
    public T in(Function<String, Object> scope) {
        T value = orNull(scope);
        if (value == null) {
            throw new IllegalStateException("Missing process variable `" + name + "` (" + type.getSimpleName() + ")");
        }
        return value;
    }

    /** Reads the variable, or null when it is not set. */
    public T orNull(Function<String, Object> scope) {
        Object value = scope.apply(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("Process variable `" + name + "` is a "
                    + value.getClass().getSimpleName() + ", expected " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** Writes the variable, {@code RISK.set(execution::setVariable, "RED")}. */
    public void set(BiConsumer<String, Object> scope, T value) {
        scope.accept(name, value);
    }
}
