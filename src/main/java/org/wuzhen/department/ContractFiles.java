package org.wuzhen.department;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The files of all contracts with departments, read once from the classpath folder {@code departments}, for whoever
 * takes operations or messages from them.
 *
 * <p>A file that cannot be read and a reference to what is not there stop the start. Rules that stand in a file but
 * cannot be understood (a pattern that is none) do not: they are compiled when the application has started, in a thread
 * of their own, or by whoever needs them earlier; then the log says which they are, and each use fails with the same
 * sentence. The build compiles all of them.
 */
@Component
public class ContractFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ContractFiles.class);

    private static final String BASE = "https://wuzhen.org/departments/";

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

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 60;

    private final Map<String, JsonNode> files;
    private final Queue<BodyRules> rules = new ConcurrentLinkedQueue<>();

    public ContractFiles() {
        this(List.of("classpath*:departments/**/*.yaml"));
    }

    private ContractFiles(List<String> patterns) {
        files = read(patterns);
        files.forEach((file, document) -> onlyOurs(files, file, document));
    }

    /**
     * Other files.
     *
     * @param patterns where they lie, {@code classpath*:departments/**&#47;*.yaml}
     */
    public static ContractFiles at(String... patterns) {
        return new ContractFiles(List.of(patterns));
    }

    /** Their paths under the folder: {@code hrss.yaml}, {@code shared/envelope.yaml}. */
    public Set<String> names() {
        return files.keySet();
    }

    /** The whole of a file. */
    public Place in(String file) {
        return new Place(files, file, "");
    }

    /** The text of a file by its address, as a registry of schemas asks for it; null for everything that is not ours. */
    public String text(String iri) {
        JsonNode document = iri.startsWith(BASE) ? files.get(iri.substring(BASE.length())) : null;
        return document == null ? null : document.toString();
    }

    /** Reads these files; a day that the calendar does not have is no day: formats are checked, not only noted. */
    public SchemaRegistry schemas() {
        return SchemaRegistry.withDefaultDialect(WORDS, registry -> registry.schemas(this::text)
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    /**
     * The rules that stand at a place.
     *
     * @param schemas of {@link #schemas}
     */
    public BodyRules rules(SchemaRegistry schemas, Place place) {
        SchemaLocation location = SchemaLocation.of(BASE + place.file() + "#" + place.pointer());
        BodyRules found = new BodyRules(place.toString(), () -> {
            synchronized (schemas) {
                return schemas.getSchema(location);
            }
        });
        rules.add(found);
        return found;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compileBeside() {
        Thread thread = new Thread(() -> compile().forEach(LOG::error), "contract-rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Compiles all rules that somebody took; what is wrong with those that cannot be. */
    public List<String> compile() {
        List<String> broken = new ArrayList<>();
        for (BodyRules each : rules) {
            try {
                each.compile();
            } catch (IllegalStateException e) {
                broken.add(e.getMessage());
            }
        }
        return broken;
    }

    static IllegalStateException broken(String file, String path, String what) {
        return new IllegalStateException("The contract departments/" + file + ", path " + path + ": " + what);
    }

    private static Map<String, JsonNode> read(List<String> patterns) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        ObjectMapper yaml =
                new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
        yaml.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try {
            for (String pattern : patterns) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    try (InputStream in = file.getInputStream()) {
                        files.put(nameOf(file), yaml.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the contracts " + patterns, e);
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

    /** A place in the contracts' files; a reference leads to another. */
    public record Place(Map<String, JsonNode> files, String file, String pointer) {

        public JsonNode node() {
            return files.containsKey(file) ? files.get(file).at(pointer) : MissingNode.getInstance();
        }

        public Place at(String step) {
            return new Place(
                    files, file, pointer + "/" + step.replace("~", "~0").replace("/", "~1"));
        }

        /** Where the reference leads, if there is one. */
        public Place followed() {
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

        /** The rules of the message that stands here. */
        public Place body() {
            return followed().at("content").at("application/json").at("schema");
        }

        /** What stands in it by name. */
        public List<Place> children() {
            List<Place> children = new ArrayList<>();
            node().fieldNames().forEachRemaining(name -> children.add(at(name)));
            return children;
        }

        /** The last step that leads here. */
        public String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1)
                    .replace("~1", "/")
                    .replace("~0", "~");
        }

        @Override
        public String toString() {
            return "departments/" + file + ", path " + pointer;
        }
    }
}
