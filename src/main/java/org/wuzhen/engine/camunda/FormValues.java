package org.wuzhen.engine.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * A form with what it shows written into it: choices in place of the name of their list, first values as defaults.
     *
     * @param shown what the form of an id shows, by field key
     */
    byte[] filled(InputStream form, Function<String, Map<String, Object>> shown) {
        try {
            JsonNode root = json.readTree(form);
            fill(root, json.valueToTree(shown.apply(root.path("id").asText())), true);
            return json.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException("A form cannot be read", e);
        }
    }

    private static void fill(JsonNode container, JsonNode shown, boolean withValues) {
        for (JsonNode component : container.path("components")) {
            JsonNode choices = shown.path(component.path("valuesKey").asText());
            if (choices.isArray()) {
                ((ObjectNode) component).remove("valuesKey");
                ((ObjectNode) component).set("values", choices);
            }
            JsonNode first = shown.path(component.path("key").asText());
            if (withValues && !first.isMissingNode() && !first.isNull()) {
                ((ObjectNode) component).set("defaultValue", first);
            }
            // the rows of a list have keys of their own
            fill(
                    component,
                    shown,
                    withValues && !component.path("type").asText().equals("dynamiclist"));
        }
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
