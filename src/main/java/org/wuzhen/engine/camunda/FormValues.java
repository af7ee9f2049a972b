package org.wuzhen.engine.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Carries values between a form and our code: plain texts, numbers, booleans, lists and maps only. */
@Component
class FormValues {

    private final ObjectMapper json;

    FormValues(ObjectMapper json) {
        this.json = json;
    }

    /** What a form submitted, as plain values. */
    Map<String, Object> plain(VariableMap submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        submitted.keySet().forEach(key -> plain.put(key, plain((Object) submitted.getValueTyped(key))));
        return plain;
    }

    /** Facts as fields of a form, whose values are made for this reading and stored nowhere. */
    List<FormField> fields(Map<String, Object> facts) {
        List<FormField> fields = new ArrayList<>();
        facts.forEach((key, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setValue(typed(value));
            fields.add(field);
        });
        return fields;
    }

    private TypedValue typed(Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            try {
                return SpinValues.jsonValue(json.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A fact of a form cannot be written as JSON", e);
            }
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Variables.untypedValue(value);
        }
        return Variables.stringValue(value.toString());
    }

    private Object plain(Object typed) {
        Object value = typed instanceof TypedValue t ? t.getValue() : typed;
        try {
            if (value instanceof SpinJsonNode node) {
                return json.readValue(node.toString(), Object.class);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form field holds broken JSON");
        }
        return value;
    }
}
