package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of an operation's answer, as a person fills it in who asked by telephone or letter.
 *
 * @param name in the payload
 * @param title the office's words
 * @param kind what may stand in it
 * @param choices the values that the contract knows with their words, in their order; empty when any may stand
 * @param needed whether an answer without it breaks the contract
 * @param personal whether it tells something of a person
 */
public record AnswerField(
        String name, String title, Kind kind, Map<String, String> choices, boolean needed, boolean personal) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    /** What may stand in a field. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_NO
    }

    /** What to fill in, for whoever does. */
    public String hint() {
        if (kind == Kind.YES_NO) {
            return title + "（是或者否）";
        }
        return choices.isEmpty() ? title : title + "（" + String.join("、", choices.values()) + "）";
    }

    /** Whether it says one of a few things that the contract knows, and nothing of a person: fit for a line in a list. */
    public boolean plain() {
        return !personal && (kind == Kind.YES_NO || !choices.isEmpty());
    }

    /** A value of the payload in words. */
    public String shown(JsonNode value) {
        if (kind == Kind.YES_NO) {
            return value.asBoolean() ? "是" : "否";
        }
        String text = value.asText();
        return MOMENT.matcher(text).matches()
                ? MINUTE.format(OffsetDateTime.parse(text).atZoneSameInstant(OFFICE))
                : choices.getOrDefault(text, text);
    }

    /**
     * What was typed, as it stands in the payload.
     *
     * @return empty when it is none of the values that may stand here
     */
    public Optional<JsonNode> read(String typed) {
        switch (kind) {
            case YES_NO -> {
                return "是".equals(typed) || "否".equals(typed)
                        ? Optional.of(BooleanNode.valueOf("是".equals(typed)))
                        : Optional.empty();
            }
            case NUMBER -> {
                return typed.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                        ? Optional.of(DecimalNode.valueOf(new BigDecimal(typed)))
                        : Optional.empty();
            }
            default -> {
                return choices.isEmpty()
                        ? Optional.of(TextNode.valueOf(typed))
                        : choices.entrySet().stream()
                                .filter(choice -> choice.getValue().equals(typed)
                                        || choice.getKey().equals(typed))
                                .findFirst()
                                .map(choice -> (JsonNode) TextNode.valueOf(choice.getKey()));
            }
        }
    }

    /** The fields of an answer's schema, wherever it says what the payload is. */
    static List<AnswerField> of(ContractFiles.Place answer) {
        return payload(answer).map(AnswerField::fields).orElse(List.of());
    }

    private static Optional<ContractFiles.Place> payload(ContractFiles.Place schema) {
        ContractFiles.Place here = schema.followed();
        ContractFiles.Place payload = here.at("properties").at("payload").followed();
        if (payload.node().has("properties")) {
            return Optional.of(payload);
        }
        List<ContractFiles.Place> parts = new ArrayList<>();
        for (int i = 0; i < here.node().path("allOf").size(); i++) {
            parts.add(here.at("allOf").at(String.valueOf(i)));
        }
        if (here.node().has("then")) {
            parts.add(here.at("then"));
        }
        return parts.stream().flatMap(part -> payload(part).stream()).findFirst();
    }

    private static List<AnswerField> fields(ContractFiles.Place payload) {
        List<AnswerField> fields = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        payload.node().path("required").forEach(name -> needed.add(name.asText()));
        payload.node().path("properties").fieldNames().forEachRemaining(name -> {
            ContractFiles.Place field = payload.at("properties").at(name);
            JsonNode schema = field.followed().node();
            Kind kind = kind(schema);
            if (kind != null) {
                String own = field.node().path("title").asText("");
                String title = own.isEmpty() ? schema.path("title").asText(name) : own;
                boolean personal = field.node().path("x-personal").asBoolean()
                        || schema.path("x-personal").asBoolean();
                fields.add(new AnswerField(name, title, kind, choices(schema), needed.contains(name), personal));
            }
        });
        return List.copyOf(fields);
    }

    private static Kind kind(JsonNode schema) {
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText("");
        return switch (type) {
            case "boolean" -> Kind.YES_NO;
            case "integer", "number" -> Kind.NUMBER;
            case "string" -> Kind.TEXT;
            default -> schema.has("enum") ? Kind.TEXT : null;
        };
    }

    private static Map<String, String> choices(JsonNode schema) {
        Map<String, String> choices = new LinkedHashMap<>();
        schema.path("enum")
                .forEach(value -> choices.put(
                        value.asText(),
                        schema.path("x-labels").path(value.asText()).asText(value.asText())));
        return choices;
    }
}
