package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes up a plausible value for a JSON Schema: its example where it gives one, and otherwise the plainest that fits. */
final class SchemaSample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final Map<String, String> FORMATS = Map.of(
            "date", "2026-03-02",
            "date-time", "2026-03-02T09:30:00+08:00",
            "time", "09:30:00+08:00",
            "duration", "P1D",
            "uuid", "0b3f2a1e-4c5d-4e6f-8a7b-9c0d1e2f3a4b",
            "uri", "https://example.invalid/",
            "email", "zhiban@example.invalid");

    /** What texts of a pattern usually look like: money, numbers of persons and firms, phones, areas, digests. */
    private static final List<String> PLAUSIBLE = List.of(
            "1280.00",
            "2026-03",
            "13800138000",
            "120116199001011234",
            "91120116MA00000000",
            "120116",
            "BH2026000001",
            "BH-2026-000001",
            "COURT",
            "sha256:" + "0".repeat(64));

    private final UnaryOperator<JsonNode> references;

    /**
     * A maker of samples.
     *
     * @param references follows one {@code $ref}
     */
    SchemaSample(UnaryOperator<JsonNode> references) {
        this.references = references;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode raw, int depth) {
        JsonNode own = given(raw);
        if (own != null) {
            return own.deepCopy();
        }
        JsonNode schema = resolve(raw);
        JsonNode given = given(schema);
        if (given != null) {
            return given.deepCopy();
        }
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.path(choice).size() > 0) {
                return merged(schema, of(schema.path(choice).get(0), depth + 1), depth);
            }
        }
        if (schema.path("allOf").size() > 0) {
            JsonNode sum = NODES.objectNode();
            for (JsonNode part : schema.path("allOf")) {
                sum = over(sum, of(part, depth + 1));
            }
            return merged(schema, sum, depth);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(bounded(schema, 1).longValue());
            case "number" -> NODES.numberNode(bounded(schema, 1.5));
            case "boolean" -> NODES.booleanNode(false);
            case "null" -> NODES.nullNode();
            default -> text(schema);
        };
    }

    private JsonNode given(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("examples").isArray() && schema.path("examples").size() > 0) {
            return schema.get("examples").get(0);
        }
        if (schema.has("default")) {
            return schema.get("default");
        }
        return schema.path("enum").size() > 0 ? schema.get("enum").get(0) : null;
    }

    private JsonNode merged(JsonNode schema, JsonNode sum, int depth) {
        return schema.has("properties") ? over(sum, object(schema, depth)) : sum;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> made.set(field.getKey(), of(field.getValue(), depth + 1)));
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = NODES.arrayNode();
        int size = Math.max(
                schema.path("minItems").asInt(0),
                Math.min(1, schema.path("maxItems").asInt(1)));
        for (int i = 0; i < size; i++) {
            made.add(of(schema.path("items"), depth + 1));
        }
        return made;
    }

    private static Double bounded(JsonNode schema, double plain) {
        double value = Math.max(plain, schema.path("minimum").asDouble(plain));
        value = Math.max(value, schema.path("exclusiveMinimum").asDouble(plain - 1) + 1);
        return Math.min(value, schema.path("maximum").asDouble(value));
    }

    private static TextNode text(JsonNode schema) {
        String text = FORMATS.getOrDefault(schema.path("format").asText(), "示例");
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").asText());
            String wanted = text;
            text = PLAUSIBLE.stream()
                    .filter(one -> pattern.matcher(one).find())
                    .findFirst()
                    .orElse(wanted);
            text = pattern.matcher(wanted).find() ? wanted : text;
        }
        int shortest = schema.path("minLength").asInt(0);
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        StringBuilder fitting = new StringBuilder(text);
        while (fitting.length() < shortest) {
            fitting.append("例");
        }
        return NODES.textNode(fitting.substring(0, Math.min(longest, fitting.length())));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode found = schema;
        for (int i = 0; i < DEEPEST && found.has("$ref"); i++) {
            found = references.apply(found);
        }
        return found;
    }

    /** The first value with the fields of the second over it; a null there takes the field away. */
    static JsonNode over(JsonNode under, JsonNode above) {
        if (!under.isObject() || !above.isObject()) {
            return above;
        }
        ObjectNode sum = under.deepCopy();
        above.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                sum.remove(field.getKey());
            } else {
                sum.set(field.getKey(), over(sum.path(field.getKey()), field.getValue()));
            }
        });
        return sum;
    }
}
