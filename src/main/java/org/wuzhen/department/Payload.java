package org.wuzhen.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * The part of a question or an answer that differs from operation to operation. It may hold personal data: it is kept
 * sealed, and its printed form tells the names of its fields only.
 */
public final class Payload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .defaultTimeZone(TimeZone.getTimeZone("Asia/Shanghai"))
            .build();

    private static final int LONGEST_NUMBER = 1000;

    private final ObjectNode fields;

    private Payload(ObjectNode fields) {
        this.fields = fields;
    }

    /** Of a record or a map; what is null is left out. */
    public static Payload of(Object record) {
        JsonNode tree = JSON.valueToTree(record);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException("A payload has named fields");
        }
        return new Payload(object);
    }

    /** Nothing beside the status. */
    public static Payload none() {
        return new Payload(JsonNodeFactory.instance.objectNode());
    }

    /**
     * Out of its text.
     *
     * @throws IllegalArgumentException when it is no JSON object; the message does not repeat it
     */
    public static Payload parse(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return new Payload(object);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON, at " + e.getLocation().offsetDescription());
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    /** The fields themselves, a copy. */
    public ObjectNode json() {
        return fields.deepCopy();
    }

    /**
     * As the record of an operation.
     *
     * @throws IllegalArgumentException when it does not fit; the message does not repeat what stands in it
     */
    public <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(fields, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A payload does not fit " + type.getSimpleName());
        }
    }

    /** One text for one content: fields by name, no blanks, UTF-8; what digests are made of. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        write(fields, text);
        return text.toString();
    }

    public byte[] canonicalBytes() {
        return canonical().getBytes(StandardCharsets.UTF_8);
    }

    /** The names of its fields, those within lists and groups by their path, without what stands in them. */
    public String fieldNames() {
        TreeMap<String, Boolean> names = new TreeMap<>();
        name("", fields, names);
        return String.join(",", names.keySet());
    }

    private static void name(String path, JsonNode node, Map<String, Boolean> names) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(
                            f -> name(path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue(), names));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(one -> name(path, one, names));
        } else {
            names.put(path, true);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.fields().forEachRemaining(f -> sorted.put(f.getKey(), f.getValue()));
            text.append('{');
            Iterator<Map.Entry<String, JsonNode>> each = sorted.entrySet().iterator();
            while (each.hasNext()) {
                Map.Entry<String, JsonNode> field = each.next();
                text.append(JsonNodeFactory.instance.textNode(field.getKey())).append(':');
                write(field.getValue(), text);
                if (each.hasNext()) {
                    text.append(',');
                }
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isNumber()) {
            text.append(plain(node));
        } else {
            text.append(node);
        }
    }

    private static String plain(JsonNode number) {
        java.math.BigDecimal value = number.decimalValue();
        if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
            return value.stripTrailingZeros().toString(); // 1E+999999999 has a billion digits
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && canonical().equals(payload.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return "⟨" + fieldNames() + "⟩";
    }
}
