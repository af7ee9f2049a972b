package org.wuzhen.department;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.TermUnit;
import org.yaml.snakeyaml.LoaderOptions;

/** All contracts with departments, read once from the classpath folder {@code departments}. */
@Component
public class Contracts {

    private static final String BASE = "https://wuzhen.org/departments/";

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 60;

    /** What a contract says beside its rules. */
    private static final Dialect WORDS = Dialect.builder(Dialects.getDraft202012())
            .keywords(Stream.of(
                            "openapi",
                            "info",
                            "jsonSchemaDialect",
                            "servers",
                            "paths",
                            "webhooks",
                            "components",
                            "x-personal",
                            "x-why",
                            "x-labels")
                    .map(NonValidationKeyword::new)
                    .toList())
            .build();

    private final Map<String, Contract> byPath;

    public Contracts() {
        this("classpath*:departments/**/*.yaml");
    }

    /**
     * Those of other files.
     *
     * @param pattern where they lie, {@code classpath*:departments/**&#47;*.yaml}
     */
    public static Contracts at(String pattern) {
        return new Contracts(pattern);
    }

    private Contracts(String pattern) {
        Map<String, JsonNode> files = read(pattern);
        files.forEach((file, document) -> onlyOurs(files, file, document));
        // a day that the calendar does not have is no day: formats are checked, not only noted
        SchemaRegistry schemas =
                SchemaRegistry.withDefaultDialect(WORDS, registry -> registry.schemas(iri -> text(files, iri))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        Map<String, Contract> found = new LinkedHashMap<>();
        files.forEach((file, document) -> document.path("paths").fieldNames().forEachRemaining(path -> {
            Place post = new Place(files, file, "")
                    .at("paths")
                    .at(path)
                    .followed()
                    .at("post")
                    .followed();
            if (post.node().has("x-wuzhen")) {
                Contract contract = contract(schemas, file, path, post);
                if (found.putIfAbsent(contract.path(), contract) != null) {
                    throw broken(file, path, "stands twice");
                }
            }
        }));
        this.byPath = Map.copyOf(found);
    }

    public Collection<Contract> all() {
        return byPath.values();
    }

    /**
     * The contract of an operation.
     *
     * @throws IllegalStateException when the department's contract does not have it
     */
    public Contract of(String department, String operation) {
        return find(department, operation)
                .orElseThrow(() -> new IllegalStateException("No contract has the operation " + operation
                        + ": it belongs into docs/departments/" + WireName.of(department) + ".yaml"));
    }

    public Contract of(Operation<?, ?> operation) {
        return of(operation.department(), operation.name());
    }

    public Optional<Contract> find(String department, String operation) {
        return Optional.ofNullable(byPath.get("/" + WireName.of(department) + "/" + operation));
    }

    private static Contract contract(SchemaRegistry schemas, String file, String path, Place post) {
        String[] steps = path.substring(1).split("/");
        if (steps.length != 2 || !WireName.fits(steps[0]) || !WireName.fits(steps[1])) {
            throw broken(file, path, "is no /{agency}/{operation}");
        }
        JsonNode facts = post.node().path("x-wuzhen");
        Place question = body(post.at("requestBody"));
        Place answer = body(post.at("responses").at("200"));
        try {
            return new Contract(
                    WireName.department(steps[0]),
                    steps[1],
                    needed(facts, "title"),
                    AnswerMode.of(needed(facts, "mode")),
                    Repeat.of(needed(facts, "repeat")),
                    Duration.parse(needed(facts, "timeLimit")),
                    facts.path("answerWithin").path("n").asInt(),
                    unit(needed(facts.path("answerWithin"), "unit")),
                    facts.path("effect").asBoolean(),
                    AnswerField.of(answer),
                    schema(schemas, question),
                    schema(schemas, answer));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw broken(file, path, e.getMessage());
        }
    }

    private static Place body(Place message) {
        return message.followed().at("content").at("application/json").at("schema");
    }

    private static Schema schema(SchemaRegistry schemas, Place place) {
        if (place.node().isMissingNode()) {
            throw new IllegalArgumentException("has no schema at " + place.pointer());
        }
        return schemas.getSchema(SchemaLocation.of(BASE + place.file() + "#" + place.pointer()));
    }

    /** {@code days}, {@code working-days}, {@code WORKING_DAYS}; the singular is read as well. */
    private static TermUnit unit(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return TermUnit.valueOf(name.endsWith("S") ? name : name + "S");
    }

    private static String needed(JsonNode facts, String name) {
        if (!facts.path(name).isTextual()) {
            throw new IllegalArgumentException("x-wuzhen has no " + name);
        }
        return facts.path(name).asText();
    }

    private static IllegalStateException broken(String file, String path, String what) {
        return new IllegalStateException("The contract departments/" + file + ", path " + path + ": " + what);
    }

    private static Map<String, JsonNode> read(String pattern) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        ObjectMapper yaml =
                new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
        yaml.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream in = file.getInputStream()) {
                    files.put(nameOf(file), yaml.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contracts " + pattern, e);
        }
    }

    /** A contract names what stands in it or beside it, and nothing elsewhere: nothing is ever fetched. */
    private static void onlyOurs(Map<String, JsonNode> files, String file, JsonNode node) {
        String ref = node.path("$ref").asText("");
        if (!ref.isEmpty()) {
            int hash = ref.indexOf('#');
            String target = hash <= 0
                    ? file
                    : URI.create(file).resolve(ref.substring(0, hash)).toString();
            if (hash < 0
                    || !files.containsKey(target)
                    || files.get(target).at(ref.substring(hash + 1)).isMissingNode()) {
                throw broken(file, ref, "is not there");
            }
        }
        node.forEach(child -> onlyOurs(files, file, child));
    }

    /** Its path under the folder: {@code hrss.yaml}, {@code shared/envelope.yaml}. */
    private static String nameOf(Resource file) throws IOException {
        String path = file.getURL().getPath();
        return path.substring(path.lastIndexOf("/departments/") + "/departments/".length());
    }

    private static String text(Map<String, JsonNode> files, String iri) {
        JsonNode document = iri.startsWith(BASE) ? files.get(iri.substring(BASE.length())) : null;
        return document == null ? null : document.toString();
    }

    /** A place in the contracts' files; a reference leads to another. */
    record Place(Map<String, JsonNode> files, String file, String pointer) {

        JsonNode node() {
            return files.containsKey(file) ? files.get(file).at(pointer) : MissingNode.getInstance();
        }

        Place at(String step) {
            return new Place(
                    files, file, pointer + "/" + step.replace("~", "~0").replace("/", "~1"));
        }

        /** Where the reference leads, if there is one. */
        Place followed() {
            String ref = node().path("$ref").asText("");
            if (ref.isEmpty()) {
                return this;
            }
            int hash = ref.indexOf('#');
            String target = hash == 0
                    ? file
                    : URI.create(file).resolve(ref.substring(0, hash)).toString();
            return new Place(files, target, ref.substring(hash + 1)).followed();
        }
    }
}
