package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Everything that the departments offer: the contracts on the class path, read as another house would read them, from
 * the same files as ours.
 */
final class Catalogue {

    private static final String BASE = "https://wuzhen.org/departments/";
    private static final int TOLD = 12;

    private final Map<String, JsonNode> files;
    private final SchemaRegistry schemas;
    private final SchemaSample samples;
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, Offered> asked = new LinkedHashMap<>();
    private final Map<String, Offered> begun = new LinkedHashMap<>();

    Catalogue(String pattern) {
        files = read(pattern);
        names(pattern)
                .forEach(agency -> titles.put(
                        agency, files.get(agency + ".yaml").at("/info/summary").asText(agency)));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(this::textOf)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        samples = new SchemaSample(this::follow);
        files.forEach(this::enter);
    }

    /** Departments that have a contract of their own, without reading what stands in them. */
    static List<String> names(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Catalogue::nameOf)
                    .filter(name -> !name.contains("/"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the contracts " + pattern, e);
        }
    }

    private static String nameOf(Resource file) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.lastIndexOf("/departments/") + "/departments/".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(String file, JsonNode document) {
        Spot paths = new Spot(file, "/paths", document.path("paths"));
        for (String path : names(paths.node())) {
            String[] steps = path.split("/");
            Spot post = paths.to(path).to("post");
            if (post.node().has("x-wuzhen") && steps.length == 3) {
                asked.put(path, new Offered(post, steps[1], steps[2], false));
            }
        }
        Spot hooks = new Spot(file, "/webhooks", document.path("webhooks"));
        for (String hook : names(hooks.node())) {
            Spot post = hooks.to(hook).to("post");
            String agency = file.replace(".yaml", "");
            begun.put("/" + agency + "/" + hook, new Offered(post, agency, hook, true));
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A place in a file; references are followed as they are met. */
    private final class Spot {

        private final String file;
        private final String pointer;
        private final JsonNode node;

        Spot(String file, String pointer, JsonNode node) {
            this.file = file;
            this.pointer = pointer;
            this.node = node;
        }

        JsonNode node() {
            return node;
        }

        Spot to(String... names) {
            Spot spot = this;
            for (String name : names) {
                spot = new Spot(spot.file, spot.pointer + "/" + escaped(name), spot.node.path(name)).resolved();
            }
            return spot;
        }

        /** The first below, whatever its name; nothing when there is none. */
        Spot first() {
            List<String> names = names(node);
            return to(names.isEmpty() ? "nothing" : names.get(0));
        }

        private Spot resolved() {
            Spot spot = this;
            while (spot.node.path("$ref").isTextual()) {
                String[] parts =
                        spot.node.get("$ref").asText().substring(BASE.length()).split("#", 2);
                spot = new Spot(parts[0], parts[1], follow(spot.node));
            }
            return spot;
        }

        boolean exists() {
            return !node.isMissingNode();
        }

        Schema schema() {
            Spot schema = to("content", "application/json");
            if (!schema.node().has("schema")) {
                throw new IllegalStateException(file + " has no schema at " + pointer);
            }
            return schemas.getSchema(SchemaLocation.of(BASE + schema.file + "#" + schema.pointer + "/schema"));
        }
    }

    /** Departments with a contract, in the order of their names. */
    List<String> agencies() {
        return List.copyOf(titles.keySet());
    }

    String titleOf(String agency) {
        return titles.getOrDefault(agency, agency);
    }

    List<Offer> offers(String agency) {
        return of(asked, agency);
    }

    /** What a department begins itself. */
    List<Offer> beginnings(String agency) {
        return of(begun, agency);
    }

    private static List<Offer> of(Map<String, Offered> offers, String agency) {
        return offers.values().stream()
                .filter(offer -> offer.agency().equals(agency))
                .map(Offer.class::cast)
                .toList();
    }

    Optional<Offer> offer(String agency, String operation) {
        return Optional.ofNullable(asked.get("/" + agency + "/" + operation));
    }

    Optional<Offer> beginning(String agency, String operation) {
        return Optional.ofNullable(begun.get("/" + agency + "/" + operation));
    }

    // ---- files

    private static Map<String, JsonNode> read(String pattern) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Map<String, JsonNode> read = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = nameOf(file);
                try (InputStream in = file.getInputStream()) {
                    read.put(name, withWholeReferences(yaml.readTree(in), name));
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contracts " + pattern, e);
        }
    }

    /** References with the whole address, so that a part of a file can be read by itself. */
    private static JsonNode withWholeReferences(JsonNode node, String file) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.get("$ref").asText();
            String[] parts = reference.split("#", 2);
            String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
            String target = parts[0].isEmpty()
                    ? file
                    : java.net.URI.create(folder + parts[0]).normalize().getPath();
            object.set("$ref", TextNode.valueOf(BASE + target + "#" + (parts.length > 1 ? parts[1] : "")));
        }
        node.forEach(child -> withWholeReferences(child, file));
        return node;
    }

    private String textOf(String iri) {
        JsonNode document = iri.startsWith(BASE) ? files.get(iri.substring(BASE.length())) : null;
        return document == null ? null : document.toString();
    }

    private JsonNode follow(JsonNode reference) {
        String[] parts = reference.get("$ref").asText().substring(BASE.length()).split("#", 2);
        JsonNode found = files.getOrDefault(parts[0], reference).at(parts[1]);
        if (found.isMissingNode()) {
            throw new IllegalStateException("Nothing stands at " + reference);
        }
        return found;
    }

    private JsonNode whole(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = follow(found);
        }
        return found;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    // ---- one operation

    private final class Offered implements Offer {

        private final String agency;
        private final String operation;
        private final boolean begun;
        private final JsonNode facts;
        private final Spot request;
        private final Spot answer;
        private final Spot callback;
        private final Map<Spot, Schema> read = new HashMap<>();

        Offered(Spot post, String agency, String operation, boolean begun) {
            this.agency = agency;
            this.operation = operation;
            this.begun = begun;
            this.facts = post.node().path("x-wuzhen");
            this.request = post.to("requestBody");
            this.answer = post.to("responses", "200");
            this.callback =
                    begun ? request : post.to("callbacks").first().first().to("post", "requestBody");
        }

        @Override
        public String agency() {
            return agency;
        }

        @Override
        public String operation() {
            return operation;
        }

        @Override
        public String title() {
            return facts.path("title").asText(operation);
        }

        @Override
        public boolean later() {
            return facts.path("mode").asText().equals("later");
        }

        @Override
        public Repeat repeat() {
            return Repeat.of(facts.path("repeat").asText("none"));
        }

        @Override
        public boolean effect() {
            return facts.path("effect").asBoolean();
        }

        @Override
        public JsonNode question() {
            JsonNode content = request.to("content", "application/json").node();
            for (JsonNode named : content.path("examples")) {
                return whole(named).path("value");
            }
            return samples.of(content.path("schema"));
        }

        @Override
        public Map<String, Example> examples() {
            Map<String, Example> examples = new LinkedHashMap<>();
            for (Spot place : begun ? List.of(callback) : List.of(answer, callback)) {
                JsonNode content = place.to("content", "application/json").node();
                content.path("examples").properties().forEach(named -> {
                    JsonNode value = whole(named.getValue()).path("value");
                    if (!value.path("status").asText().equals("PENDING") && !examples.containsKey(named.getKey())) {
                        examples.put(
                                named.getKey(),
                                new Example(
                                        whole(named.getValue()).path("summary").asText(named.getKey()),
                                        value.path("status").asText(),
                                        value.path("reason").asText(null),
                                        value.path("payload")));
                    }
                });
            }
            return examples;
        }

        @Override
        public JsonNode sample() {
            return examples().values().stream()
                    .filter(example -> example.status().equals("OK"))
                    .findFirst()
                    .map(Example::payload)
                    .orElseGet(this::madeUp);
        }

        private JsonNode madeUp() {
            Spot place = begun ? callback : answer;
            return payloadOf(place.to("content", "application/json").node().path("schema"))
                    .map(samples::of)
                    .orElseGet(() -> new ObjectMapper().createObjectNode());
        }

        private Optional<JsonNode> payloadOf(JsonNode raw) {
            JsonNode schema = whole(raw);
            JsonNode own = schema.path("properties").path("payload");
            List<JsonNode> parts = new ArrayList<>();
            schema.path("allOf").forEach(part -> payloadOf(part).ifPresent(parts::add));
            if (own.isObject()) {
                parts.add(own);
            }
            // of several, the one that says most: the envelope only says that there is an object
            return parts.stream()
                    .max(Comparator.comparingInt(part -> whole(part).size() + (part.has("$ref") ? 10 : 0)));
        }

        @Override
        public List<String> objectionsToRequest(JsonNode body) {
            return objections(request, body);
        }

        @Override
        public List<String> objectionsToAnswer(JsonNode body) {
            return objections(answer, body);
        }

        @Override
        public List<String> objectionsToCallback(JsonNode body) {
            return callback.exists() ? objections(callback, body) : List.of("/：该操作没有回调");
        }

        private List<String> objections(Spot place, JsonNode body) {
            Schema schema;
            synchronized (read) {
                schema = read.computeIfAbsent(place, Spot::schema);
            }
            return schema.validate(body).stream()
                    .map(Catalogue::told)
                    .distinct()
                    .limit(TOLD)
                    .toList();
        }

        @Override
        public String toString() {
            return "/" + agency + "/" + operation;
        }
    }

    /** The field and the rule; never what stands in it. */
    private static String told(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + property + "：" + error.getKeyword().toLowerCase(Locale.ROOT);
    }
}
