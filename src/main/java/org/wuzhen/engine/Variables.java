package org.wuzhen.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The process variables that an act sets; immutable. */
public final class Variables {

    private static final Variables NONE = new Variables(Map.of());

    private final Map<String, Object> values;

    private Variables(Map<String, Object> values) {
        this.values = values;
    }

    public static Variables none() {
        return NONE;
    }

    public static <T> Variables of(Variable<T> variable, T value) {
        return NONE.with(variable, value);
    }

    /** These and one more. */
    public <T> Variables with(Variable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), value);
        return new Variables(Collections.unmodifiableMap(more));
    }

    public Map<String, Object> asMap() {
        return values;
    }
}
