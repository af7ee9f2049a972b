package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts as they are written, for tests that look at their words and not only at what the house reads of them. */
public final class ContractBook {

    public static final Path FOLDER = Path.of("docs/departments");

    private final Map<String, JsonNode> files = new TreeMap<>();

    public ContractBook() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), yaml.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a contract, and in which file it stands. */
    public record Part(ContractBook book, String file, JsonNode node) {

        public Part to(String name) {
            JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
            return new Part(book, file, child).resolved();
        }

        public Part at(String pointer) {
            Part part = this;
            for (String step : pointer.substring(1).split("/")) {
                part = part.to(step.replace("~1", "/"));
            }
            return part;
        }

        public Map<String, Part> children() {
            Map<String, Part> children = new LinkedHashMap<>();
            node.fieldNames().forEachRemaining(name -> children.put(name, to(name)));
            return children;
        }

        public boolean exists() {
            return !node.isMissingNode();
        }

        /** What a {@code $ref} names, with what stands beside it (a title of its own, a reason) laid over. */
        Part resolved() {
            if (!node.path("$ref").isTextual()) {
                return this;
            }
            String[] target = node.path("$ref").asText().split("#", 2);
            String where = target[0].isEmpty()
                    ? file
                    : URI.create(file).resolve(target[0]).toString();
            JsonNode found = book.files
                    .getOrDefault(where, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                    .at(target[1]);
            if (found.isMissingNode()) {
                throw new IllegalStateException(file + " names " + node.path("$ref") + ", which there is not");
            }
            if (node.size() == 1 || !found.isObject()) {
                return new Part(book, where, found).resolved();
            }
            ObjectNode laidOver = found.deepCopy();
            node.fields().forEachRemaining(beside -> {
                if (!beside.getKey().equals("$ref")) {
                    laidOver.set(beside.getKey(), beside.getValue());
                }
            });
            return new Part(book, where, laidOver).resolved();
        }
    }

    /** One operation, or one message that a department begins. */
    public record Entry(String agency, String name, boolean begunThere, Part post) {

        public String department() {
            return WireName.department(agency);
        }

        public Part facts() {
            return post.to("x-wuzhen");
        }

        /** Schema of the payload that is asked or sent. */
        public Part payload() {
            return post.at("/requestBody/content/application~1json/schema/allOf/1/properties/payload");
        }

        public Map<String, JsonNode> examples() {
            return values(post.at("/requestBody/content/application~1json/examples"));
        }

        /** Schema of the payload that is answered. */
        public Part answer() {
            return post.at("/responses/200/content/application~1json/schema/allOf/1/then/properties/payload");
        }

        public Map<String, JsonNode> answerExamples() {
            return values(post.at("/responses/200/content/application~1json/examples"));
        }

        private static Map<String, JsonNode> values(Part examples) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            examples.node()
                    .fields()
                    .forEachRemaining(e -> values.put(e.getKey(), e.getValue().path("value")));
            return values;
        }

        @Override
        public String toString() {
            return agency + "/" + name;
        }
    }

    public Map<String, JsonNode> files() {
        return files;
    }

    /** The departments that have a contract, as they are named on the wire. */
    public List<String> agencies() {
        return files.keySet().stream()
                .filter(f -> !f.contains("/"))
                .map(f -> f.replace(".yaml", ""))
                .toList();
    }

    public Part contract(String agency) {
        return new Part(this, agency + ".yaml", files.get(agency + ".yaml"));
    }

    /** What a department is asked, in the order of its contract. */
    public List<Entry> operations(String agency) {
        List<Entry> entries = new ArrayList<>();
        contract(agency).to("paths").children().forEach((path, item) -> {
            if (item.to("post").exists()) {
                entries.add(new Entry(agency, path.substring(path.lastIndexOf('/') + 1), false, item.to("post")));
            }
        });
        return entries;
    }

    /** What a department begins by itself. */
    public List<Entry> messages(String agency) {
        List<Entry> entries = new ArrayList<>();
        contract(agency)
                .to("webhooks")
                .children()
                .forEach((name, item) -> entries.add(new Entry(agency, name, true, item.to("post"))));
        return entries;
    }

    /** Everything, of all departments. */
    public List<Entry> entries() {
        return agencies().stream()
                .flatMap(agency -> Stream.concat(operations(agency).stream(), messages(agency).stream()))
                .toList();
    }
}
