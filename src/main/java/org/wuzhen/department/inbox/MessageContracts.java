package org.wuzhen.department.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wuzhen.department.BodyRules;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.ContractFiles.Place;
import org.wuzhen.department.WireName;

/**
 * What the contracts say of messages: the answers of each operation ({@code callbacks}) and what a department begins
 * itself ({@code webhooks}).
 */
@Component
class MessageContracts {

    /** A field's path; a name that the contract does not know could be anything, and is left out. */
    private static final Pattern PLAIN = Pattern.compile("[/A-Za-z0-9_-]{0,120}");

    private final Map<String, BodyRules> answers = new LinkedHashMap<>();
    private final Map<String, BodyRules> begun = new LinkedHashMap<>();
    private final ContractFiles files;
    private final SchemaRegistry schemas;

    MessageContracts(ContractFiles files) {
        this.files = files;
        schemas = files.schemas();
        for (String file : files.names()) {
            Place contract = files.in(file);
            contract.at("paths")
                    .children()
                    .forEach(path -> path.followed().at("post").followed().at("callbacks").children().stream()
                            .flatMap(callback -> callback.children().stream())
                            .forEach(address -> add(answers, path.name(), address)));
            contract.at("webhooks")
                    .children()
                    .forEach(begins -> add(begun, "/" + file.replace(".yaml", "") + "/" + begins.name(), begins));
        }
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
                .map(rules -> rules.problems(message).stream()
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

    private void add(Map<String, BodyRules> to, String path, Place message) {
        Place body = message.followed().at("post").followed().at("requestBody").body();
        if (!body.node().isMissingNode()) {
            to.put(path, files.rules(schemas, body));
        }
    }
}
