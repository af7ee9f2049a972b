package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wuzhen.department.ContractBook.Entry;

/** Checks examples and trial values against the schemas as they are written. */
final class ContractLint {

    private static final String BASE = "https://contracts.example/";
    private static final ContractBook BOOK = new ContractBook();
    private static final Map<String, Schema> KNOWN = new TreeMap<>();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(iri -> {
                        JsonNode file = iri.startsWith(BASE) ? BOOK.files().get(iri.substring(BASE.length())) : null;
                        return file == null ? null : file.toString();
                    })
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private ContractLint() {}

    /** What is wrong with a message that a department begins, with this payload. */
    static List<String> problems(Entry message, ObjectNode payload) {
        ObjectNode body = message.examples().values().iterator().next().deepCopy();
        body.set("payload", payload);
        return problems(message.post().file(), pointer(message), body);
    }

    /** What is wrong with a body, by the schema that stands at a place. */
    static List<String> problems(String file, String pointer, JsonNode body) {
        Schema schema = KNOWN.computeIfAbsent(
                file + "#" + pointer, place -> SCHEMAS.getSchema(SchemaLocation.of(BASE + place)));
        return schema.validate(body).stream().map(Contract::told).toList();
    }

    private static String pointer(Entry message) {
        String where = message.post().file().startsWith("shared/")
                ? "/components/pathItems/" + message.name()
                : "/webhooks/" + message.name();
        return where + "/post/requestBody/content/application~1json/schema";
    }
}
