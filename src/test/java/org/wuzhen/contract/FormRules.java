package org.wuzhen.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Tasklist can show of a form, and what a clerk needs to read on it. */
final class FormRules {

    private static final int TO_THE_MINUTE = 1;

    static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "taglist", "datetime");
    private static final Set<String> GROUPS = Set.of("group", "dynamiclist");
    private static final Set<String> SHOWN =
            Set.of("text", "table", "html", "expression", "image", "separator", "spacer", "button");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Set<String> ids = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private FormRules() {}

    static List<String> problems(Path file) {
        FormRules rules = new FormRules();
        try {
            rules.form(new ObjectMapper().readTree(Files.readString(file)), ModelFiles.stem(file));
        } catch (JsonProcessingException e) {
            return List.of("is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules.problems;
    }

    private void form(JsonNode form, String name) {
        if (!form.path("executionPlatform").asText().equals("Camunda Platform")
                || !form.path("executionPlatformVersion").asText().equals("7.24.0")) {
            problems.add("executionPlatform is not Camunda Platform 7.24.0");
        }
        if (form.path("schemaVersion").asInt() != 16) {
            problems.add("schemaVersion is not 16");
        }
        if (!form.path("type").asText().equals("default")) {
            problems.add("type is not default");
        }
        if (!form.path("id").asText().equals(name)) {
            problems.add("the id " + form.path("id").asText() + " is not the name of the file");
        }
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            problems.add("the id is not a kebab word");
        }
        if (form.path("components").isEmpty()) {
            problems.add("shows nothing");
        }
        components(form.path("components"), new HashSet<>());
    }

    private void components(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String id = component.path("id").asText();
            String at = id.isEmpty() ? "a " + type + " without id" : id;
            if (!INPUTS.contains(type) && !GROUPS.contains(type) && !SHOWN.contains(type)) {
                problems.add(at + " is a " + type + ", which Tasklist cannot show");
                continue;
            }
            if (id.isEmpty() || !ids.add(id)) {
                problems.add(at + (id.isEmpty() ? " stands here" : " has an id used twice"));
            }
            if (Xml.madeByTool(id)) {
                problems.add(at + " was made up by a drawing tool");
            }
            key(component, type, at, keys);
            label(component, type, at);
            if (CHOICES.contains(type)) {
                choices(component, at);
            }
            if (Set.of("text", "html").contains(type)) {
                String text = component.path("text").asText()
                        + component.path("content").asText();
                if (text.isBlank() || text.matches("(?is).*<\\s*(script|iframe).*")) {
                    problems.add(at + " shows nothing, a script or an iframe");
                }
            }
            boolean ownScope = type.equals("dynamiclist")
                    || !component.path("path").asText().isEmpty();
            components(component.path("components"), ownScope ? new HashSet<>() : keys);
        }
    }

    private void key(JsonNode component, String type, String at, Set<String> keys) {
        if (!INPUTS.contains(type) && !type.equals("dynamiclist")) {
            return;
        }
        String key = component.path(type.equals("dynamiclist") ? "path" : "key").asText();
        if (!KEY.matcher(key).matches()) {
            problems.add(at + " has the key '" + key + "'");
        } else if (!keys.add(key)) {
            problems.add(at + " has the key " + key + ", which another field has");
        }
    }

    private void label(JsonNode component, String type, String at) {
        if (type.equals("datetime")) {
            String subtype = component.path("subtype").asText("date");
            boolean date = subtype.equals("time")
                    || Xml.chinese(component.path("dateLabel").asText());
            boolean time = subtype.equals("date")
                    || Xml.chinese(component.path("timeLabel").asText());
            if (!date || !time) {
                problems.add(at + " has no Chinese label");
            }
            // the form rounds what it is given to this many minutes, also what was filled in for the clerk
            if (!subtype.equals("date")
                    && component.path("timeInterval").asInt() != TO_THE_MINUTE
                    && !component.path("key").asText().startsWith("planned")) {
                problems.add(at + " rounds a time that has been: timeInterval must be " + TO_THE_MINUTE);
            }
        } else if (INPUTS.contains(type)
                || GROUPS.contains(type)
                || Set.of("table", "button").contains(type)) {
            if (!Xml.chinese(component.path("label").asText())) {
                problems.add(at + " has no Chinese label");
            }
        }
    }

    private void choices(JsonNode component, String at) {
        long sources = Stream.of("values", "valuesKey", "valuesExpression")
                .filter(component::has)
                .count();
        if (sources != 1) {
            problems.add(at + " takes its choices from " + sources + " places, not from one");
        }
        Set<String> values = new HashSet<>();
        for (JsonNode choice : component.path("values")) {
            String label = choice.path("label").asText();
            if (!Xml.chinese(label) && !label.matches(".*\\d.*")) {
                problems.add(at + " offers '" + label + "', which is not Chinese");
            }
            if (choice.path("value").asText().isEmpty()
                    || !values.add(choice.path("value").asText())) {
                problems.add(at + " offers '" + label + "' without a value of its own");
            }
        }
    }
}
