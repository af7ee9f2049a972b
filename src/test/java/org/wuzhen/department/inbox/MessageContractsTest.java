package org.wuzhen.department.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.WireName;

/** Messages against the contracts: every example of a contract keeps to it, and what does not is told field by field. */
class MessageContractsTest {

    private static final Path FOLDER = Path.of("docs/departments");

    private final MessageContracts contracts = new MessageContracts(new ContractFiles());

    @Test
    void everyExampleOfAMessageKeepsToItsContract() throws IOException {
        List<String> seen = new ArrayList<>();
        examples((department, message) -> {
            boolean answer = message.has("requestId");
            String operation = message.path("operation").asText();
            assertThat(contracts.problems(department, operation, answer, message))
                    .as(department + " " + operation)
                    .hasValue(List.of());
            seen.add(department + " " + operation);
        });
        assertThat(seen).contains("COURT referral", "COURT confirmation-application");
    }

    @Test
    void whatBreaksTheContractIsToldWithoutItsWords() throws IOException {
        List<String> told = new ArrayList<>();
        examples((department, message) -> {
            boolean answer = message.has("requestId");
            String operation = message.path("operation").asText();
            ObjectNode more = message.deepCopy();
            more.put("张三13912345678", 1);
            ObjectNode less = message.deepCopy();
            less.remove("at");
            ObjectNode other = message.deepCopy();
            other.put("status", "张三");
            for (ObjectNode wrong : List.of(more, less, other)) {
                List<String> problems =
                        contracts.problems(department, operation, answer, wrong).orElseThrow();
                assertThat(problems).isNotEmpty();
                assertThat(String.join(" ", problems)).doesNotContain("张三", "139");
                told.addAll(problems);
            }
        });
        assertThat(told).contains("/at required", "/status enum");
    }

    @Test
    void aMomentOrADayThatTheCalendarDoesNotHaveBreaksTheContract() throws IOException {
        List<String> days = new ArrayList<>();
        examples((department, message) -> {
            boolean answer = message.has("requestId");
            String operation = message.path("operation").asText();
            for (String at : List.of("2026-02-30T10:20:00+08:00", "2026-11-23T24:61:00+08:00")) {
                ObjectNode wrong = message.deepCopy();
                wrong.put("at", at);
                assertThat(contracts
                                .problems(department, operation, answer, wrong)
                                .orElseThrow())
                        .as(department + " " + operation + " " + at)
                        .contains("/at format");
            }
            message.path("payload").fields().forEachRemaining(field -> {
                if (field.getValue().asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
                    ObjectNode wrong = message.deepCopy();
                    ((ObjectNode) wrong.get("payload")).put(field.getKey(), "2026-02-30");
                    assertThat(contracts
                                    .problems(department, operation, answer, wrong)
                                    .orElseThrow())
                            .as(department + " " + operation + " " + field.getKey())
                            .contains("/payload/" + field.getKey() + " format");
                    days.add(field.getKey());
                }
            });
        });
        assertThat(days).as("days in the examples").isNotEmpty();
    }

    @Test
    void whatNoContractKnowsIsNobodys() {
        ObjectNode message = new ObjectMapper().createObjectNode();
        assertThat(contracts.problems("COURT", "no-such-thing", true, message)).isEmpty();
        assertThat(contracts.problems("COURT", "confirmation-application", false, message))
                .isEmpty();
        assertThat(contracts.begins("COURT", "referral")).isTrue();
        assertThat(contracts.begins("COURT", "confirmation-application")).isFalse();
    }

    /** Each example of a message in the contracts of a department, answers and what it begins itself. */
    private static void examples(BiConsumer<String, ObjectNode> each) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String department =
                        WireName.department(file.getFileName().toString().replace(".yaml", ""));
                walk(yaml.readTree(file.toFile()), department, each);
            }
        }
    }

    private static void walk(JsonNode node, String department, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode value
                && value.has("messageId")
                && value.has("operation")
                && value.has("status")
                && value.path("messageId").isTextual()) {
            each.accept(department, value);
            return;
        }
        node.forEach(child -> walk(child, department, each));
    }
}
