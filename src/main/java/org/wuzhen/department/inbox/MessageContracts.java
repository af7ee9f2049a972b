package org.wuzhen.department.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.wuzhen.department.WireName;

/**
 * What the contracts say of messages: the answers of each operation ({@code callbacks}) and what a department begins
 * itself ({@code webhooks}).
 */
@Component
class MessageContracts {

    private static final String BASE = "https://wuzhen.org/departments/";
    private static final String BODY = "requestBody/content/application~1json/schema";

    /** A field's path; a name that the contract does not know could be anything, and is left out. */
    private static final Pattern PLAIN = Pattern.compile("[/A-Za-z0-9_-]{0,120}");

    private final Map<String, Schema> answers = new LinkedHashMap<>();
    private final Map<String, Schema> begun = new LinkedHashMap<>();
    private final Map<String, JsonNode> files;
    private final SchemaRegistry schemas;

    @Autowired
    MessageContracts() {
        this("classpath*:departments/**/*.yaml");
    }

    MessageContracts(String... patterns) {
        files = read(patterns);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(this::text));
        files.forEach((file, contract) -> {
            contract.path("paths").fields().forEachRemaining(path -> {
                Place post = resolved(new Place(file, "/paths/" + escaped(path.getKey())))
                        .step("post");
                post.step("callbacks").children().forEach(callback -> callback.children()
                        .forEach(address -> add(answers, path.getKey(), address.step("post"))));
            });
            contract.path("webhooks").fieldNames().forEachRemaining(name -> {
                Place post =
                        resolved(new Place(file, "/webhooks/" + escaped(name))).step("post");
                add(begun, "/" + file.replace(".yaml", "") + "/" + name, post);
            });
        });
    }

    /** Whether an operation is one that the department begins itself. */
    boolean begins(String department, String operation) {
        return begun.containsKey(path(department, operation));
    }

    /**
     * What is wrong with a whole message: field by field, without what stands in it.
     *
     * @param answer whether it answers an enquiry
     */
    Optional<List<String>> problems(String department, String operation, boolean answer, ObjectNode message) {
        return Optional.ofNullable((answer ? answers : begun).get(path(department, operation)))
                .map(schema -> schema.validate(message).stream()
                        .map(MessageContracts::told)
                        .distinct()
                        .limit(20)
                        .toList());
    }

    private static String told(Error error) {
        String field = error.getInstanceLocation() + (error.getProperty() == null ? "" : "/" + error.getProperty());
        boolean plain = PLAIN.matcher(field).matches() && !"additionalProperties".equals(error.getKeyword());
        return (plain ? field : error.getInstanceLocation().getNameCount() + "层") + " " + error.getKeyword();
    }

    private static String path(String department, String operation) {
        return "/" + WireName.of(department) + "/" + operation;
    }

    private void add(Map<String, Schema> to, String path, Place post) {
        Place body = resolved(post);
        if (!body.node().at("/" + BODY).isMissingNode()) {
            to.put(path, schemas.getSchema(SchemaLocation.of(BASE + body.file() + "#" + body.pointer() + "/" + BODY)));
        }
    }

    /** Where a part of a contract stands. */
    private final class Place {
        private final String file;
        private final String pointer;

        Place(String file, String pointer) {
            this.file = file;
            this.pointer = pointer;
        }

        String file() {
            return file;
        }

        String pointer() {
            return pointer;
        }

        JsonNode node() {
            return files.get(file).at(pointer);
        }

        Place step(String name) {
            return new Place(file, pointer + "/" + escaped(name));
        }

        List<Place> children() {
            List<Place> children = new ArrayList<>();
            node().fieldNames().forEachRemaining(name -> children.add(step(name)));
            return children;
        }
    }

    /** Where a part stands that is only named here. */
    private Place resolved(Place place) {
        String ref = place.node().path("$ref").asText("");
        if (ref.isEmpty()) {
            return place;
        }
        String[] parts = ref.split("#", 2);
        int folder = place.file().lastIndexOf('/') + 1;
        String file = parts[0].isEmpty() ? place.file() : place.file().substring(0, folder) + parts[0];
        if (parts.length != 2 || !files.containsKey(file)) {
            throw new IllegalStateException(
                    "The contract departments/" + place.file() + " names " + ref + ", which there is not");
        }
        return resolved(new Place(file, parts[1]));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Map<String, JsonNode> read(String... patterns) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try {
            for (String pattern : patterns) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    try (InputStream in = file.getInputStream()) {
                        String path = file.getURL().getPath();
                        files.put(
                                path.substring(path.lastIndexOf("/departments/") + "/departments/".length()),
                                yaml.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contracts " + List.of(patterns), e);
        }
    }

    private String text(String iri) {
        JsonNode document = iri.startsWith(BASE) ? files.get(iri.substring(BASE.length())) : null;
        return document == null ? null : document.toString();
    }
}
