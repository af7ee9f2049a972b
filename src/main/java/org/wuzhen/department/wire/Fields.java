package org.wuzhen.department.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wuzhen.department.Operation;

/**
 * A question or an answer by the names of its fields, for a department that has a contract and no types of its own; the
 * contract says what may stand in it.
 */
public final class Fields {

    private final Map<String, Object> values;

    private Fields(Map<String, ?> values) {
        this.values = new TreeMap<>(values);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fields of(Map<String, ?> values) {
        return new Fields(values);
    }

    /** An operation of a contract, asked and answered by names. */
    public static Operation<Fields, Fields> operation(String department, String name) {
        return new Operation<>(department, name, Fields.class, Fields.class);
    }

    @JsonValue
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** A field as it is written; empty where it is not said. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /** Yes or no; empty where it is not said. */
    public Optional<Boolean> flag(String name) {
        return values.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names only: what stands in them reaches no log. */
    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
