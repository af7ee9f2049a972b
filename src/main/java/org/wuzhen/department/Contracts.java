package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.department.ContractFiles.Place;

/** All contracts with departments about what they are asked, and what those are called that they begin themselves. */
@Component
public class Contracts {

    private final Map<String, Contract> byPath;
    private final Map<String, Begun> begun;

    public Contracts(ContractFiles files) {
        SchemaRegistry schemas = files.schemas();
        Map<String, Contract> found = new LinkedHashMap<>();
        files.names().forEach(file -> files.in(file).at("paths").children().forEach(operation -> {
            Place post = operation.followed().at("post").followed();
            if (post.node().has("x-wuzhen")) {
                String path = operation.name();
                Contract contract = contract(files, schemas, file, path, post);
                if (found.putIfAbsent(contract.path(), contract) != null) {
                    throw ContractFiles.broken(file, path, "stands twice");
                }
            }
        }));
        this.byPath = Map.copyOf(found);
        Map<String, Begun> messages = new LinkedHashMap<>();
        files.names().forEach(file -> files.in(file).at("webhooks").children().forEach(message -> {
            JsonNode facts = message.followed().at("post").followed().node().path("x-wuzhen");
            messages.put(
                    "/" + file.replace(".yaml", "") + "/" + message.name(),
                    new Begun(needed(facts, "title"), facts.path("opensCase").asBoolean()));
        }));
        this.begun = Map.copyOf(messages);
    }

    /**
     * What a department begins itself.
     *
     * @param title in the office's words
     * @param opensCase whether such a message opens a case
     */
    private record Begun(String title, boolean opensCase) {}

    /** What the office calls an operation, asked or begun there; empty where no contract has it. */
    public Optional<String> title(String department, String operation) {
        return find(department, operation).map(Contract::title).or(() -> Optional.ofNullable(
                        begun.get(path(department, operation)))
                .map(Begun::title));
    }

    /** Whether a message of a department opens a case: each matter of it is one case, however often it is sent. */
    public boolean opensCase(String department, String operation) {
        Begun message = begun.get(path(department, operation));
        return message != null && message.opensCase();
    }

    private static String path(String department, String operation) {
        return "/" + WireName.of(department) + "/" + operation;
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
        return Optional.ofNullable(byPath.get(path(department, operation)));
    }

    private static Contract contract(
            ContractFiles files, SchemaRegistry schemas, String file, String path, Place post) {
        String[] steps = path.substring(1).split("/");
        if (steps.length != 2 || !WireName.fits(steps[0]) || !WireName.fits(steps[1])) {
            throw ContractFiles.broken(file, path, "is no /{agency}/{operation}");
        }
        JsonNode facts = post.node().path("x-wuzhen");
        Place question = post.at("requestBody").body();
        Place answer = post.at("responses").at("200").body();
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
                    rules(files, schemas, question),
                    rules(files, schemas, answer));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw ContractFiles.broken(file, path, e.getMessage());
        }
    }

    private static BodyRules rules(ContractFiles files, SchemaRegistry schemas, Place place) {
        if (place.node().isMissingNode()) {
            throw new IllegalArgumentException("has no schema at " + place.pointer());
        }
        return files.rules(schemas, place);
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
}
